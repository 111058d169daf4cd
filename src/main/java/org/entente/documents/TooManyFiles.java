package org.entente.documents;

/** More files in one place than are taken at a time. */
public final class TooManyFiles extends RuntimeException {

    private final int files;
    private final int most;

    TooManyFiles(int files, int most) {
        super(files + " files");
        this.files = files;
        this.most = most;
    }

    public int files() {
        return files;
    }

    public int most() {
        return most;
    }
}
