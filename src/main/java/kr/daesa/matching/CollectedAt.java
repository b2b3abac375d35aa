package kr.daesa.matching;

import java.time.OffsetDateTime;
import kr.daesa.model.InvoiceRow;
import org.jspecify.annotations.Nullable;

/** When a Hometax row was collected; null where nothing declares it. */
@FunctionalInterface
public interface CollectedAt {

    @Nullable
    OffsetDateTime of(InvoiceRow row);
}
