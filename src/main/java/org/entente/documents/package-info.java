/** Files by their hash, and what can be read in them: text, paragraphs, language. */
@ApplicationModule(allowedDependencies = "languages")
@NullMarked
package org.entente.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
