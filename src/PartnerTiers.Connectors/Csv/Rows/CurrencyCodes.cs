using System.Collections.Frozen;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>The currency codes of ISO 4217: those in force, and those withdrawn since 1990, because old deals name them.</summary>
internal static class CurrencyCodes
{
    private const string InForce =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK "
        + "DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT "
        + "LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF "
        + "SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST "
        + "XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG";

    private const string Withdrawn =
        "ADP AFA ATS AZM BEF BGL BYB BYR CSD CUC CYP CZM DEM ECS EEK ESP FIM FRF GHC GRD GWP HRD HRK IEP ITL LTL LUF LVL MGF MLF MRO MTL MZM NLG PLZ PTE ROL SDD SIT SKK SLL SRG STD SUR "
        + "TMM TPE TRL UAK UYP VEB VEF XEU YUM ZAL ZMK ZRN ZWD ZWL ZWR";

    private static readonly FrozenSet<string> Known = $"{InForce} {Withdrawn}".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The code in upper case, case ignored; null when ISO 4217 has no such code.</summary>
    public static string? Find(ReadOnlySpan<byte> text)
    {
        if (text.Length != 3)
        {
            return null;
        }

        Span<char> code = [(char)text[0], (char)text[1], (char)text[2]];
        return BySpan.TryGetValue(code, out var known) ? known : null;
    }
}
