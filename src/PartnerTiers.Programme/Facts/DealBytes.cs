using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using NodaTime;

namespace PartnerTiers.Programme.Facts;

/// <summary>
/// A deal in some forty bytes instead of two hundred: first the number of its partner, then what it is, then what it has. Decimals keep their trailing zeros. Halves of surrogate pairs, which no store keeps, become U+FFFD.
/// </summary>
internal static class DealBytes
{
    private const int Null = 0;
    private const int Inline = 1;
    private const int FirstOfTable = 2;
    private const int YearBits = 9;
    private const int MonthBits = 5;

    [Flags]
    private enum Has : byte
    {
        Amount = 1,
        Share = 2,
        Registered = 4,
        Answered = 8,
        Closed = 16,
        Due = 32,
        OtherRoles = 64,
    }

    public static void Write(IBufferWriter<byte> to, Deal deal, DealTextTables texts)
    {
        var has = (deal.Amount is null ? 0 : Has.Amount) | (deal.Share == 1m && deal.Share.Scale == 0 ? 0 : Has.Share) | (deal.RegisteredOn is null ? 0 : Has.Registered) | (deal.AnsweredOn is null ? 0 : Has.Answered)
            | (deal.ClosedOn is null ? 0 : Has.Closed) | (deal.NextStepDue is null ? 0 : Has.Due) | (deal.AlsoAs.IsDefaultOrEmpty ? 0 : Has.OtherRoles);
        WriteWhole(to, (ulong)texts.Partners.PlaceOf(deal.PartnerId));
        to.Write([(byte)deal.Contribution, (byte)deal.Stage, (byte)has]);
        WriteText(to, deal.Id);
        WriteText(to, deal.Currency, texts.Currencies);
        WriteText(to, deal.Name, null);
        WriteText(to, deal.Customer, texts.Customers);
        WriteText(to, deal.Owner, texts.Owners);
        WriteText(to, deal.NextStep, texts.NextSteps);
        WriteNumber(to, deal.Amount);
        WriteNumber(to, (has & Has.Share) == 0 ? null : deal.Share);
        WriteDay(to, deal.RegisteredOn);
        WriteDay(to, deal.AnsweredOn);
        WriteDay(to, deal.ClosedOn);
        WriteDay(to, deal.NextStepDue);
        if ((has & Has.OtherRoles) != 0)
        {
            WriteWhole(to, (ulong)deal.AlsoAs.Length);
            foreach (var role in deal.AlsoAs)
            {
                to.Write([(byte)role]);
            }
        }
    }

    public static int PartnerOf(ReadOnlySpan<byte> from) => (int)ReadWhole(ref from);

    public static Deal Read(ReadOnlySpan<byte> from, in DealTexts texts)
    {
        var partner = texts.Partners[(int)ReadWhole(ref from)];
        var (role, stage, has) = ((Contribution)from[0], (DealStage)from[1], (Has)from[2]);
        from = from[3..];
        var id = ReadText(ref from);
        var currency = ReadText(ref from, texts.Currencies)!;
        var name = ReadText(ref from, []);
        var customer = ReadText(ref from, texts.Customers);
        var owner = ReadText(ref from, texts.Owners);
        var nextStep = ReadText(ref from, texts.NextSteps);
        return new Deal(
            id,
            partner,
            role,
            currency,
            stage,
            (has & Has.Amount) == 0 ? null : ReadNumber(ref from),
            (has & Has.Share) == 0 ? 1m : ReadNumber(ref from),
            name,
            customer,
            ReadDay(ref from, has & Has.Registered),
            ReadDay(ref from, has & Has.Answered),
            ReadDay(ref from, has & Has.Closed),
            owner,
            nextStep,
            ReadDay(ref from, has & Has.Due))
        {
            AlsoAs = (has & Has.OtherRoles) == 0 ? [] : ReadRoles(ref from),
        };
    }

    private static ImmutableArray<Contribution> ReadRoles(ref ReadOnlySpan<byte> from)
    {
        var roles = ImmutableArray.CreateBuilder<Contribution>((int)ReadWhole(ref from));
        for (; roles.Count < roles.Capacity; from = from[1..])
        {
            roles.Add((Contribution)from[0]);
        }

        return roles.MoveToImmutable();
    }

    private static void WriteText(IBufferWriter<byte> to, string? text, DealTextTable? table)
    {
        var place = text is null ? -1 : table?.PlaceOf(text) ?? -1;
        WriteWhole(to, text is null ? Null : place < 0 ? Inline : (ulong)(place + FirstOfTable));
        if (text is not null && place < 0)
        {
            WriteText(to, text);
        }
    }

    private static string? ReadText(ref ReadOnlySpan<byte> from, ReadOnlySpan<string> table) => ReadWhole(ref from) switch
    {
        Null => null,
        Inline => ReadText(ref from),
        var place => table[(int)place - FirstOfTable],
    };

    private static void WriteText(IBufferWriter<byte> to, string text)
    {
        WriteWhole(to, (ulong)Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, to);
    }

    private static string ReadText(ref ReadOnlySpan<byte> from)
    {
        var length = (int)ReadWhole(ref from);
        var text = Encoding.UTF8.GetString(from[..length]);
        from = from[length..];
        return text;
    }

    // Scale in the lowest five bits, then whether the highest 32 of the 96 are written, then the sign.
    private static void WriteNumber(IBufferWriter<byte> to, decimal? number)
    {
        if (number is not { } written)
        {
            return;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(written, bits);
        to.Write([(byte)(((bits[3] >> 16) & 0x1F) | (bits[2] != 0 ? 0x40 : 0) | (bits[3] < 0 ? 0x80 : 0))]);
        WriteWhole(to, unchecked((uint)bits[0] | ((ulong)(uint)bits[1] << 32)));
        if (bits[2] != 0)
        {
            WriteWhole(to, unchecked((uint)bits[2]));
        }
    }

    private static decimal ReadNumber(ref ReadOnlySpan<byte> from)
    {
        var head = from[0];
        from = from[1..];
        var low = ReadWhole(ref from);
        var high = (head & 0x40) != 0 ? ReadWhole(ref from) : 0;
        return unchecked(new decimal((int)low, (int)(low >> 32), (int)high, (head & 0x80) != 0, (byte)(head & 0x1F)));
    }

    private static void WriteDay(IBufferWriter<byte> to, LocalDate? day)
    {
        if (day is { } written)
        {
            BinaryPrimitives.WriteInt32LittleEndian(to.GetSpan(sizeof(int)), (written.Year << YearBits) | (written.Month << MonthBits) | written.Day);
            to.Advance(sizeof(int));
        }
    }

    private static LocalDate? ReadDay(ref ReadOnlySpan<byte> from, Has has)
    {
        if (has == 0)
        {
            return null;
        }

        var day = BinaryPrimitives.ReadInt32LittleEndian(from);
        from = from[sizeof(int)..];
        return new LocalDate(day >> YearBits, (day >> MonthBits) & 0xF, day & 0x1F);
    }

    private static void WriteWhole(IBufferWriter<byte> to, ulong number)
    {
        var span = to.GetSpan(10);
        var length = 0;
        for (; number >= 0x80; number >>= 7)
        {
            span[length++] = (byte)((number & 0x7F) | 0x80);
        }

        span[length++] = (byte)number;
        to.Advance(length);
    }

    private static ulong ReadWhole(ref ReadOnlySpan<byte> from)
    {
        var (number, shift, length) = (0UL, 0, 0);
        byte next;
        do
        {
            next = from[length++];
            number |= (ulong)(next & 0x7F) << shift;
            shift += 7;
        }
        while (next >= 0x80);
        from = from[length..];
        return number;
    }
}
