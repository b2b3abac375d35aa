/** Which ledger row is which Hometax invoice: the passes, one class each, over one client's books. Pure. */
@NullMarked
package kr.daesa.matching;

import org.jspecify.annotations.NullMarked;
