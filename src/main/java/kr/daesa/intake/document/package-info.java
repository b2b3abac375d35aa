/** Documents: whatever holds records with named fields (JSON, XML, archives of them), read record by record. */
@NullMarked
package kr.daesa.intake.document;

import org.jspecify.annotations.NullMarked;
