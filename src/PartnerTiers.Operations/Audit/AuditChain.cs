using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PartnerTiers.Operations.Audit;

/// <summary>
/// How records hang together: each carries the hash of the one before, so that a record changed, taken out or put in between breaks the chain there. The end
/// is kept apart (<see cref="AuditHead"/>). Whoever may rewrite the whole store can rewrite the whole chain too; the head that <c>check</c>, every start and every
/// export show is what to compare with then.
/// </summary>
public static class AuditChain
{
    private const int PageSize = 1_000;
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffffff'Z'");
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>SHA-256 of the UTF-8 of a JSON array, without blanks, of: the hash before, number, moment (UTC, nine decimals), action, channel, person, e-mail, tenant, room, partner, subject, before, after.</summary>
    public static string HashOf(string previous, long number, AuditEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartArray();
            json.WriteStringValue(previous);
            json.WriteNumberValue(number);
            foreach (var text in TextsOf(entry))
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    /// <summary>The record that follows <paramref name="head"/>.</summary>
    public static AuditRecord Next(AuditHead head, AuditEntry entry) => new(head.Count + 1, entry, head.Hash, HashOf(head.Hash, head.Count + 1, entry));

    /// <summary>The moment as it is hashed and exported.</summary>
    public static string Text(Instant at) => Moment.Format(at);

    /// <summary>Follows the chain from the first record to its end; the first break is told.</summary>
    public static async Task<AuditVerdict> VerifyAsync(IAuditLog log, CancellationToken cancellationToken)
    {
        // What is added while this reads comes after the head that was read first.
        var end = await log.HeadAsync(cancellationToken).ConfigureAwait(false);
        var at = AuditHead.Empty;
        while (at.Count < end.Count)
        {
            var page = await log.ReadAfterAsync(at.Count, AuditQuery.Everything, PageSize, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0)
            {
                return new AuditVerdict.Broken(at.Count + 1, AuditBreak.CutOff);
            }

            foreach (var record in page.TakeWhile(record => record.Number <= end.Count))
            {
                if (record.Number != at.Count + 1)
                {
                    return new AuditVerdict.Broken(at.Count + 1, AuditBreak.Missing);
                }

                if (record.Previous != at.Hash || record.Hash != HashOf(at.Hash, record.Number, record.Entry))
                {
                    return new AuditVerdict.Broken(record.Number, AuditBreak.Changed);
                }

                at = new AuditHead(record.Number, record.Hash);
            }

            if (page[^1].Number > end.Count && at.Count < end.Count)
            {
                return new AuditVerdict.Broken(at.Count + 1, AuditBreak.Missing);
            }
        }

        return at != end ? new AuditVerdict.Broken(Math.Max(1, end.Count), AuditBreak.EndDiffers)
            : end.Count == 0 && (await log.ReadAfterAsync(0, AuditQuery.Everything, 1, cancellationToken).ConfigureAwait(false)).Count > 0 && await log.HeadAsync(cancellationToken).ConfigureAwait(false) == end
                ? new AuditVerdict.Broken(1, AuditBreak.EndDiffers)
                : new AuditVerdict.Whole(at);
    }

    private static IEnumerable<string?> TextsOf(AuditEntry entry) =>
    [
        Text(entry.At), entry.Action, entry.Actor.Channel, entry.Actor.PersonId, entry.Actor.Email, entry.Actor.Tenant, entry.Actor.Room, entry.Partner, entry.Subject, entry.Before, entry.After,
    ];
}
