using System.Buffers;
using System.Collections.Immutable;

namespace PartnerTiers.Programme.Facts;

/// <summary>Takes deals one by one and keeps their bytes.</summary>
public sealed class DealListBuilder
{
    private readonly DealTextTables texts = new();
    private readonly List<DealBlock> blocks = [];
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly List<int> starts = [];

    /// <summary>How many were taken.</summary>
    public int Count => (blocks.Count << DealList.BlockBits) + starts.Count;

    /// <summary>A deal that was taken.</summary>
    public Deal this[int index] => DealBytes.Read(
        index >> DealList.BlockBits is var block && block < blocks.Count ? blocks[block].At(index & DealList.BlockMask) : bytes.WrittenSpan[starts[index & DealList.BlockMask]..], texts.Now);

    /// <summary>Takes a deal.</summary>
    public void Add(Deal deal)
    {
        starts.Add(bytes.WrittenCount);
        DealBytes.Write(bytes, deal, texts);
        if (starts.Count > DealList.BlockMask)
        {
            Close();
        }
    }

    /// <summary>All that were taken; nothing more may be added.</summary>
    public DealList ToList()
    {
        var length = Count;
        Close();
        return new DealList([.. blocks], length, texts.Now);
    }

    private void Close()
    {
        blocks.Add(new DealBlock(ImmutableArray.Create(bytes.WrittenSpan), [.. starts]));
        bytes.ResetWrittenCount();
        starts.Clear();
    }
}
