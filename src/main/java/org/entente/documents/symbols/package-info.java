/** How documents of the United Nations are called. */
@NamedInterface("symbols")
@NullMarked
package org.entente.documents.symbols;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
