using System.IO.Compression;
using System.Text;

namespace PartnerTiers.Operations.Reviews.Frozen;

/// <summary>Long text that says similar things again and again (receipts of a hundred thousand partners), in a fraction of its room. Equal texts are equal.</summary>
public sealed class PackedText : IEquatable<PackedText>
{
    private readonly byte[] packed;

    private PackedText(byte[] packed) => this.packed = packed;

    /// <summary>The text packed, for who keeps it; not to be changed.</summary>
    public byte[] Bytes => packed;

    /// <summary>The text; unpacked each time.</summary>
    public string Text
    {
        get
        {
            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var reader = new StreamReader(brotli, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Packs a text.</summary>
    public static PackedText Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Packs a text that is UTF-8 already.</summary>
    public static PackedText Of(ReadOnlySpan<byte> text)
    {
        var room = System.Buffers.ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(text.Length));
        try
        {
            return BrotliEncoder.TryCompress(text, room, out var length, quality: 1, window: 16)
                ? new PackedText(room[..length])
                : throw new InvalidOperationException("A text does not fit where it must.");
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>What <see cref="Bytes"/> was.</summary>
    public static PackedText FromBytes(byte[] packed) => new(packed);

    /// <inheritdoc/>
    public bool Equals(PackedText? other) => other is not null && packed.AsSpan().SequenceEqual(other.packed);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PackedText);

    /// <inheritdoc/>
    public override int GetHashCode() => packed.Length;
}
