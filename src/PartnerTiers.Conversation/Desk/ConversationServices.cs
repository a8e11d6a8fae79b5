using Microsoft.Extensions.DependencyInjection;
using PartnerTiers.Conversation.Acts;
using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Desk.Pages;
using PartnerTiers.Conversation.Pushes;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Conversation.Understanding.Suggesting;

namespace PartnerTiers.Conversation.Desk;

/// <summary>Registers the conversation. It needs <c>Board</c>, <c>Doorkeeper</c>, what acts are done with (<c>BindingBook</c>, <c>BindingOffice</c>, <c>ConfirmationDesk</c>, <c>IAuditLog</c>, <c>SyncOnRequest</c>), <c>ProgrammeClock</c>, <c>IThreadStore</c> and logging; an <c>IQuestionSuggester</c> is asked where there is one.</summary>
public static class ConversationServices
{
    /// <summary>Adds <see cref="IConversationDesk"/> and <see cref="IPushDesk"/>.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddSingleton(static _ => new Grammar(QuestionCatalogue.All));
        services.AddSingleton<ReaderIndexes>();
        services.AddSingleton<ReaderWarmth>();
        services.AddSingleton<SentenceReader>();
        services.AddSingleton<SuggestedReadings>();
        services.AddSingleton<PartnerSearch>();
        services.AddSingleton<NamesInText>();
        services.AddSingleton<ThreadMemory>();
        services.AddSingleton<GovernanceOffices>();
        services.AddSingleton<ReviewActs>();
        services.AddSingleton<ActOffice>();
        services.AddSingleton<ActDesk>();
        services.AddSingleton<IConversationDesk, ConversationDesk>();
        services.AddSingleton<IPushDesk, PushDesk>();
        return services;
    }

    /// <summary>Makes in the background what the first question would have to wait for: words and phrases now, names whenever facts come in force.</summary>
    public static void WarmConversation(this IServiceProvider services) => services.GetRequiredService<ReaderWarmth>().Begin();
}
