/** What has changed between two texts, paragraph by paragraph and word by word. */
@NamedInterface("comparison")
@NullMarked
package org.entente.documents.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
