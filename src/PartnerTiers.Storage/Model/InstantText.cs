using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace PartnerTiers.Storage.Model;

/// <summary>Moments as ISO text in UTC with all nine digits, so that the order of the texts is the order of the moments.</summary>
internal sealed class InstantText() : ValueConverter<Instant, string>(moment => Write(moment), text => Read(text))
{
    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffffff'Z'");

    public static string Write(Instant moment) => Pattern.Format(moment);

    public static Instant Read(string text) => Pattern.Parse(text).Value;
}
