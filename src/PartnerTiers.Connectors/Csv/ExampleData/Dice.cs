namespace PartnerTiers.Connectors.Csv.ExampleData;

/// <summary>Random numbers that are the same on every machine and in every version of .NET, which System.Random does not promise: xorshift64* (Vigna, "An experimental exploration of Marsaglia's xorshift generators, scrambled", 2014).</summary>
internal struct Dice
{
    private ulong state;

    /// <param name="seed">Any number.</param>
    /// <param name="stream">Separates the numbers of one thing (a partner, a file) from those of the next.</param>
    public Dice(ulong seed, ulong stream)
    {
        unchecked
        {
            // SplitMix64 spreads neighbouring seeds; xorshift must not start at 0.
            var mixed = seed + (0x9E3779B97F4A7C15UL * (stream + 1));
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            state = (mixed ^ (mixed >> 31)) | 1;
        }
    }

    /// <summary>A number from 0 to <paramref name="below"/> − 1.</summary>
    public int Next(int below)
    {
        unchecked
        {
            state ^= state >> 12;
            state ^= state << 25;
            state ^= state >> 27;
            return (int)(((state * 0x2545F4914F6CDD1DUL) >> 33) % (ulong)below);
        }
    }

    /// <summary>True this many times out of a hundred.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> list) => list[Next(list.Count)];
}
