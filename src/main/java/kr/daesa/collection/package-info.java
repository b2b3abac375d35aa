/** What was collected from Hometax, what that proves, and the way back where it failed. Pure. */
@NullMarked
package kr.daesa.collection;

import org.jspecify.annotations.NullMarked;
