namespace LiveEmpathy.Desk.Redact;

/// <summary>What a phrase says about the figures near it.</summary>
/// <param name="Kind">Withheld as this; null: they may leave (an order number, a date).</param>
/// <param name="IsStrong">True where it asks for or announces them ("card number"), false where it may only be talked about ("card").</param>
internal readonly record struct Topic(WithheldKind? Kind, bool IsStrong)
{
    /// <summary>From how many figures on they are withheld.</summary>
    public int LeastDigits => Kind switch
    {
        WithheldKind.Code => IsStrong ? 2 : 3,
        WithheldKind.Phone when !IsStrong => 5,
        WithheldKind.Email or WithheldKind.Number or null => int.MaxValue,
        _ => IsStrong ? 3 : 6,
    };
}

/// <summary>The phrases, by their first word.</summary>
internal static class Topics
{
    private const string Card = "card number|debit number|credit number|visa number|mastercard number|amex number|card numbers|card no|card is|long number|number on the card|number on my card|number on your card";
    private const string CardWeak = "card|cards|visa|mastercard|amex|american express|discover|diners|union pay|maestro";

    private const string Code = "last three on the|last three digits|last three numbers|three on the back|four on the front|text say|text says|message say|message says|security code|cvv|cvc|cid|cvv2|cvc2|cvv 2|cvc 2|csc|cvn|cv2|cvv number|cvc number|cvv code|cvc code|card code|signature strip|pin|pin number|pin code|passcode|access code|verification code|one time code"
        + "|one-time code|authentication code|auth code|authenticator code|login code|security pin|two factor code|two-factor code|confirmation code we|code we sent|code we texted|text code|one time pin|one time passcode|one time password|one-time passcode|one-time password|otp|code is|security number|password|digit number|digit code|digits code";

    private const string CodeWeak = "code|codes";

    private const string Account = "of the account|of my account|of your account|of that account|checking number|savings number|account number|account numbers|account no|account is|acct|acct number|bank account|bank account number|routing|routing number"
        + "|sort code|iban|bsb|aba|swift";

    private const string Social = "n i number|ni number|national id|social insurance|social insurance number|itin|ein|social|social security|social security number|ssn|national insurance|national insurance number|tax id|tax number|taxpayer id";

    private const string Phone = "phone number|telephone number|mobile number|cell number|number to reach|my number|your number|callback number|call back number"
        + "|contact number|office number|direct number|direct line|daytime number|evening number|day time number|main number|new number|old number|other number|alternate number|alternative number|emergency number|business number|good number|toll free number|toll-free number|area code|number to call|number to dial|number to use|mobile|cell|landline|fax|whatsapp|phone is|best number|home number|work number";

    private const string PhoneWeak = "phone|telephone|call me|call you|reach me|reach you|text me|ring me|contact me|contact you|call back|dial";
    private const string Email = "email|e-mail|e mail|email address|e-mail address|mail me|mail address";

    private const string Safe = "rma|sku|imei|shipment|delivery|membership|member|loyalty|return|repair|work order|purchase order|po|docket|student|employee|vehicle"
        + "|vin|plate|registration|zip|postcode|badge|gate|apartment|suite|unit|bus|train|lot|expiration|expiry|expires|expiring|expire|birth|born"
        + "|dob|order|orders|invoice|invoices|ticket|reference|ref|case|tracking|parcel|package|confirmation|booking|reservation|flight|model"
        + "|serial|meter|reading|version|error|policy|claim|part|item|items|barcode|isbn|product|quote|complaint|incident|request|id|job|receipt"
        + "|voucher|contract|batch|customer|street|flat|house|room|extension|channel|page|route|birthday|january|february|march|april|may|june"
        + "|july|august|september|october|november|december";

    private const string SafeCode = "zip code|post code|postal code|birth date|date of birth|expiration date|expiry date|exp date|error code|discount code|voucher code|product code";

    private const string Identity = "passport|passport number|license|licence|license number|licence number|medicare|medicare number|insurance number|medical record number";

    private const string Nothing = "other code|in return|in order|return it|return to|return the|in case|social media|social network|social networks|social worker|security guard|code of|part of|gift card ideas|phone call";

    /// <summary>Before "number", they say nothing about what it is.</summary>
    private static readonly HashSet<string> Unnamed = new(
        "whole full entire complete exact correct actual current personal private long short best big digit sixteen-digit husband wife mom dad partner daughter son sister brother boss".Split(' '),
        StringComparer.Ordinal);

    private static readonly ILookup<string, (string[] Words, Topic? Topic)> ByFirst = All().ToLookup(phrase => phrase.Words[0]);

    /// <summary>The longest phrase that begins at a token.</summary>
    /// <returns>Its length in tokens, 0 for none; what it says, null for nothing.</returns>
    public static (int Length, Topic? Topic) At(IReadOnlyList<Token> tokens, int at)
    {
        (int Length, Topic? Topic) best = default;
        foreach (var (words, topic) in ByFirst[Stem(tokens[at].Text)])
        {
            if (words.Length <= best.Length || at + words.Length > tokens.Count) continue;
            var k = 1;
            while (k < words.Length && Stem(tokens[at + k].Text) == words[k]) k++;
            if (k == words.Length) best = (k, topic);
        }

        return best.Length > 0 || !IsNamedNumber(tokens, at) ? best : (2, new Topic(null, IsStrong: true));
    }

    /// <summary>"the RMA number": a number with a name of its own that is none of ours.</summary>
    private static bool IsNamedNumber(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at + 1].Text is "number" or "numbers" && tokens[at] is { Kind: TokenKind.Word, Text: [.., not 's'] or [.., not '\'', 's'] }
        && !CommonWords.Has(tokens[at].Text) && !Unnamed.Contains(tokens[at].Text);

    private static string Stem(string text) => text.EndsWith("'s", StringComparison.Ordinal) ? text[..^2] : text;

    private static IEnumerable<(string[] Words, Topic? Topic)> All()
    {
        var sides = from what in (string[])["digits", "digit", "numbers", "number", "code", "figures"]
                    from side in (string[])["back", "front"]
                    from of in (string[])["", " of the card", " of your card", " of my card", " of it"]
                    select $"{what} on the {side}{of}";
        var numbered = from what in Safe.Split('|') from more in (string[])["number", "numbers", "id", "no", "code", "reference"] select $"{what} {more}";
        return
        [
            .. Of(Card, new(WithheldKind.Card, true)), .. Of(CardWeak, new(WithheldKind.Card, false)),
            .. Of(Code, new(WithheldKind.Code, true)), .. Of(string.Join('|', sides), new(WithheldKind.Code, true)),
            .. Of(CodeWeak, new(WithheldKind.Code, false)),
            .. Of(Account, new(WithheldKind.Account, true)), .. Of("account", new(WithheldKind.Account, false)),
            .. Of(Social, new(WithheldKind.Social, true)),
            .. Of(Phone, new(WithheldKind.Phone, true)), .. Of(PhoneWeak, new(WithheldKind.Phone, false)),
            .. Of(Email, new(WithheldKind.Email, true)),
            .. Of(Safe, new(null, false)), .. Of(string.Join('|', numbered), new(null, true)), .. Of(SafeCode, new(null, true)),
            .. Of(Identity, new(WithheldKind.Number, true)),
            .. Of(Nothing, null),
        ];
    }

    private static IEnumerable<(string[], Topic?)> Of(string phrases, Topic? topic) => phrases.Split('|').Select(phrase => (phrase.Split(' '), topic));
}
