using System.IO.Compression;
using System.Text;

namespace PartnerTiers.Storage.Reviews;

/// <summary>Long text that says similar things again and again (receipts of a hundred thousand partners), in a tenth of its room.</summary>
internal static class PackedText
{
    public static byte[] Pack(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        using var packed = new MemoryStream(bytes.Length / 4);
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(bytes);
        }

        return packed.ToArray();
    }

    public static string Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
