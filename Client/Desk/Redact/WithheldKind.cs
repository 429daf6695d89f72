namespace LiveEmpathy.Desk.Redact;

/// <summary>What a withheld word was part of.</summary>
public enum WithheldKind
{
    /// <summary>A payment card's number.</summary>
    Card,

    /// <summary>A security code, PIN, passcode or one-time code.</summary>
    Code,

    /// <summary>A bank account: its number, sort code, routing number or IBAN.</summary>
    Account,

    /// <summary>A social security, tax or national insurance number.</summary>
    Social,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A long number that nothing explains.</summary>
    Number,
}
