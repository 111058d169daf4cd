package org.entente.identity;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.jspecify.annotations.Nullable;

/** An answer from elsewhere, of which no more is read than any honest one has; then the connection is cut. */
final class ShortAnswer extends HttpEntityWrapper {

    static final int MOST = 256 * 1024;

    private final ExecRuntime connection;
    private @Nullable InputStream content;

    private ShortAnswer(HttpEntity whole, ExecRuntime connection) {
        super(whole);
        this.connection = connection;
    }

    /** Stands around every question that the client asks. */
    static ClassicHttpResponse of(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        var response = chain.proceed(request, scope);
        if (response.getEntity() != null) response.setEntity(new ShortAnswer(response.getEntity(), scope.execRuntime));
        return response;
    }

    @Override
    public InputStream getContent() throws IOException {
        if (content == null) content = new UpToMost(super.getContent());
        return content;
    }

    private final class UpToMost extends FilterInputStream {

        private int left = MOST;

        UpToMost(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var read = super.read(into, from, most);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left >= 0) return;
            connection.discardEndpoint();
            throw new IOException("The answer is too long");
        }

        /** The client would read to the end before it closes, and there may be none. */
        @Override
        public void close() throws IOException {
            connection.discardEndpoint();
            super.close();
        }
    }
}
