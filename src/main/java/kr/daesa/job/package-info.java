/** The nightly job: Spring Batch steps, shards, identity, stop and resume. The only room that names them all. */
@NullMarked
package kr.daesa.job;

import org.jspecify.annotations.NullMarked;
