using PartnerTiers.Bot.Options;
using PartnerTiers.Conversation.Understanding.Suggesting;

namespace PartnerTiers.Bot.LanguageModel;

/// <summary>Registers the model where one is configured; without, nothing of it exists.</summary>
internal static class LanguageModelServices
{
    public static IServiceCollection AddLanguageModel(this IServiceCollection services, LanguageModelOptions options)
    {
        if (string.IsNullOrEmpty(options.Endpoint))
        {
            return services;
        }

        services.AddSingleton(_ => new ModelEndpoint(options));
        services.AddSingleton<ModelSuggester>();
        services.AddSingleton<IQuestionSuggester>(static provider => provider.GetRequiredService<ModelSuggester>());
        return services;
    }
}
