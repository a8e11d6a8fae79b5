using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Names;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Understanding;

/// <summary>What the reader knows of the facts that one audience may see. Built once per snapshot.</summary>
internal sealed class ReaderIndex
{
    public ReaderIndex(Grammar grammar, ProgrammeView view)
    {
        var lexicon = new Lexicon(grammar.Words);
        FactWords.AddTo(lexicon, view);
        Names = new NameIndex(view.Partners);
        var spelling = new SpellingIndex(lexicon.Words, grammar.Spelling);
        Compounds = new Compounds(lexicon, Names, spelling);
        Spans = new SpanFinder(lexicon, Names, spelling, grammar.IsEveryday);
    }

    /// <summary>Names of partners.</summary>
    public NameIndex Names { get; }

    /// <summary>Takes compounds apart.</summary>
    public Compounds Compounds { get; }

    /// <summary>Finds meanings.</summary>
    public SpanFinder Spans { get; }
}
