/** Whether what was done still helps: authors are asked again a week and four weeks after they said that it did. */
@NullMarked
package org.reststop.hq.followup;

import org.jspecify.annotations.NullMarked;
