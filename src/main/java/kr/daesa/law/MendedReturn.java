package kr.daesa.law;

/** In which way a faulty return is mended, which decides how much of its penalty is let off (국세기본법 제48조②). */
public enum MendedReturn {
    /** 수정신고 of a return filed in time. */
    AMENDED(ReturnFault.UNDER_REPORTED, ReturnFault.ZERO_RATED_UNDER_REPORTED),
    /** 기한후신고 of a return not filed. */
    LATE(ReturnFault.NOT_FILED, ReturnFault.ZERO_RATED_NOT_FILED),
    /** 예정신고 filed too low, corrected by the final return deadline of its period. */
    PRELIMINARY_AMENDED(ReturnFault.UNDER_REPORTED, ReturnFault.ZERO_RATED_UNDER_REPORTED),
    /** 예정신고 not filed, filed by the final return deadline of its period. */
    PRELIMINARY_LATE(ReturnFault.NOT_FILED, ReturnFault.ZERO_RATED_NOT_FILED);

    private final ReturnFault fault;
    private final ReturnFault zeroRatedFault;

    MendedReturn(ReturnFault fault, ReturnFault zeroRatedFault) {
        this.fault = fault;
        this.zeroRatedFault = zeroRatedFault;
    }

    /** What was wrong with the tax. */
    public ReturnFault fault() {
        return fault;
    }

    /** What was wrong with the zero-rated base. */
    public ReturnFault zeroRatedFault() {
        return zeroRatedFault;
    }
}
