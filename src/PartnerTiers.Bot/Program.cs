using PartnerTiers.Bot.Verbs;

return await CommandLineProgram.RunAsync(args);
