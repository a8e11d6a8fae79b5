using PartnerTiers.Conversation.Answers.Parts;

namespace PartnerTiers.Conversation.Answers;

/// <summary>Draws answers on one channel, a method per part.</summary>
public interface IAnswerPainter
{
    /// <summary>What was understood, and how many.</summary>
    void Draw(Headline part);

    /// <summary>The partner an answer is about.</summary>
    void Draw(Subject part);

    /// <summary>One or two sentences.</summary>
    void Draw(Paragraph part);

    /// <summary>Label and value, a row each.</summary>
    void Draw(FactRows part);

    /// <summary>One line per item; long lists show a page.</summary>
    void Draw(ItemList part);

    /// <summary>Rows and columns.</summary>
    void Draw(Grid part);

    /// <summary>Criteria with their progress, unmet first.</summary>
    void Draw(Checklist part);

    /// <summary>Grouped bars.</summary>
    void Draw(Chart part);

    /// <summary>The facts behind a number.</summary>
    void Draw(ReceiptLines part);

    /// <summary>Buttons.</summary>
    void Draw(Actions part);

    /// <summary>The day an answer speaks of, and where its facts came from.</summary>
    void Draw(Freshness part);
}
