using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerTiers.Storage.Model;

/// <summary>Decimals as invariant text: all 28 digits and the scale survive; a REAL would keep 15.</summary>
internal sealed class DecimalText() : ValueConverter<decimal, string>(
    value => value.ToString(CultureInfo.InvariantCulture),
    text => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture));
