namespace PartnerTiers.Conversation.Understanding.Clauses;

/// <summary>What people of one language say around a question: the content of <c>clauses.LANG.yaml</c>. Alternatives and optional parts are written as in phrases.</summary>
internal sealed class ClauseFile
{
    /// <summary>At the beginning of a message, whatever follows; openings too.</summary>
    public List<string> Greetings { get; set; } = [];

    /// <summary>At its end, whatever stands before; closings too.</summary>
    public List<string> Farewells { get; set; } = [];

    /// <summary>At the beginning of a clause; what stands behind may be the question.</summary>
    public List<string> Openings { get; set; } = [];

    /// <summary>At the end of a clause; what stands before may be the question.</summary>
    public List<string> Closings { get; set; } = [];

    /// <summary>Begin to say what the answer is for: all up to the end of the clause says nothing of the question, unless it speaks of partners.</summary>
    public List<string> Reasons { get; set; } = [];

    /// <summary>Begin a clause that tells something. It may name the partner that another clause asks of.</summary>
    public List<string> Statements { get; set; } = [];
}
