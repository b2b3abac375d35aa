/** What people ask for afterwards, in a database: runs, sources, rejects, findings and their history; and the run lock. */
@NullMarked
package kr.daesa.store;

import org.jspecify.annotations.NullMarked;
