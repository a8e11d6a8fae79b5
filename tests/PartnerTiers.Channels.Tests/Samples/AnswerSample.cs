using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Tests.Samples;

/// <summary>An answer that every channel must be able to draw.</summary>
/// <param name="Name">Its name in test results and golden files: <c>scorecard</c>.</param>
/// <param name="Answer">The answer.</param>
/// <param name="IsBulk">Thousands of rows: checked for limits, not kept as a golden file or picture.</param>
public sealed record AnswerSample(string Name, Answer Answer, bool IsBulk = false)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
