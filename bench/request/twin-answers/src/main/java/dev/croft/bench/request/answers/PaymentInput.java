package dev.croft.bench.request.answers;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A payment as it is sent. The rules are those of the model.
 *
 * @param paidAt ISO 8601
 */
public record PaymentInput(
    @NotNull Long order,
    @NotNull
        @DecimalMin("0.01")
        @DecimalMax(value = "1000000", inclusive = false)
        @Digits(integer = 15, fraction = 4)
        BigDecimal amount,
    @NotNull String paidAt,
    @NotNull @Size(min = 4, max = 40) String reference,
    @Email @Size(max = 250) String receipt) {}
