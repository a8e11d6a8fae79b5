using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Understanding.Lexicons;

/// <summary>The words of the rules and facts that an audience may see: tiers, criteria, regions, countries, types, capabilities, credentials, industries, managers.</summary>
internal static class FactWords
{
    // Capitals that are more often something else than a country.
    private static readonly string[] NotCountries = ["IT", "ID", "AI", "PM", "TV", "CV", "AR", "VR", "IN", "IS", "SO", "TO", "BE", "ME", "MY", "NO", "AM", "AS", "DO", "CC", "MS", "IO", "SI", "DE", "JE", "SL"];

    private const double Unlikely = 0.2;
    private const double SlightlyOff = 0.02;

    // "Warranty" for the extended warranty.
    private const int ShortestBenefit = 5;

    private const int ShortestAcronym = 3;

    // Longer plurals are misspelt too: "consltancies".
    private const int LongForm = 9;

    // A name or a word that is spelt like a city goes before it.
    private const double CityCost = 0.1;

    // No phrase has it, so it is named as not read.
    private const string Elsewhere = "elsewhere";

    public static void AddTo(Lexicon lexicon, ProgrammeView view)
    {
        AddRules(lexicon, view.ReviewRules);
        AddEvidence(lexicon, view.ReviewRules);
        AddPlaces(lexicon, view);
        AddOffers(lexicon, view);
        AddManagers(lexicon, view);
    }

    private static void AddRules(Lexicon lexicon, RuleBookVersion rules)
    {
        foreach (var tier in rules.Tiers)
        {
            // One and the same, or its id and its name would be two meanings of a word.
            var meaning = new Meaning.Term(new FilterTerm.OneOf(Trait.Tier, [tier.Id]));
            foreach (var name in new[] { tier.Id, tier.Name, tier.Name + "s", tier.Name + "partner", tier.Name + "partners", tier.Name + "partnern" })
            {
                lexicon.Add(name, new LexiconEntry(meaning));
            }
        }

        foreach (var type in rules.Types)
        {
            var meaning = new Meaning.Term(new FilterTerm.OneOf(Trait.Type, [type]));
            foreach (var name in WordFiles.All.Values.SelectMany(file => file.Types.GetValueOrDefault(type) ?? []).Concat([type, type + "s", type + "e", type + "en", type + "n", type + " partner", type + " partners"]))
            {
                lexicon.Add(name, new LexiconEntry(meaning));
            }

            AddForms(lexicon, type, meaning, 0);

            // "Who installs heat pumps": what an installer does, and no wish for one.
            foreach (var verb in WordForms.VerbsOf(type).Where(verb => !lexicon.Knows(verb)))
            {
                lexicon.Add(verb, new LexiconEntry(new Meaning.Filler(Filling.Beside), null, 0, OnlyAsTyped: true));
            }
        }

        foreach (var name in rules.Benefits.Select(static benefit => benefit.Name))
        {
            var last = name[(name.LastIndexOf(' ') + 1)..];
            var meaning = new Meaning.Concept("benefit");
            var isNew = lexicon.Find(Folding.Of(last), string.Empty).IsEmpty;
            lexicon.Add(name, new LexiconEntry(meaning));
            AddForms(lexicon, name, meaning, 0);
            if (last.Length >= ShortestBenefit && isNew)
            {
                lexicon.Add(last, new LexiconEntry(meaning, null, SlightlyOff, OnlyAsTyped: true));
            }
        }

        foreach (var criterion in rules.Criteria)
        {
            var meaning = new Meaning.Criterion(criterion.Id);
            lexicon.Add(criterion.Id, new LexiconEntry(meaning));
            lexicon.Add(criterion.Name, new LexiconEntry(meaning));
            AddForms(lexicon, criterion.Name, meaning, 0);
            AddUnit(lexicon, criterion.Name, meaning);
            foreach (var (language, file) in WordFiles.All)
            {
                foreach (var name in OtherNames(file, criterion))
                {
                    lexicon.Add(name, new LexiconEntry(meaning, language));
                }

                foreach (var name in file.Measures.GetValueOrDefault(criterion.OnlyPart?.Measure.Measure ?? string.Empty) ?? [])
                {
                    // "Deals?": only where nothing else is likely; the more signs the less.
                    lexicon.Add(name.TrimEnd('?'), new LexiconEntry(meaning, language, Unlikely * name.Count(static letter => letter == '?')));
                }
            }
        }
    }

    // "Go-live days": "days to go live", "who goes live in 30 days".
    private static void AddUnit(Lexicon lexicon, string name, Meaning meaning)
    {
        var parts = name.ToLowerInvariant().Replace('-', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !Times.TimeWords.IsUnit(parts[^1]))
        {
            return;
        }

        var (rest, unit) = (string.Join(' ', parts[..^1]), parts[^1]);
        var goes = string.Join(' ', parts[..^1].Skip(1).Prepend(parts[0] + (parts[0].EndsWith('o') ? "es" : "s")));
        foreach (var form in new[] { rest, goes, $"{unit} to {rest}", $"{unit} of {rest}", $"{unit} for {rest}", $"{unit} until {rest}" }.Where(form => form.Contains(' ', StringComparison.Ordinal) || !lexicon.Knows(Folding.Of(form))))
        {
            lexicon.Add(form, new LexiconEntry(meaning, null, form == rest ? Unlikely : SlightlyOff, OnlyAsTyped: true));
        }

        lexicon.Add(unit, new LexiconEntry(new Meaning.Filler(Filling.Beside), null, 0, OnlyAsTyped: true));
    }

    // "Training hours" may be the name of the criterion or of the field that it reads.
    private static IEnumerable<string> OtherNames(WordFile file, Criterion criterion) =>
        new[] { criterion.Name, criterion.OnlyPart?.Measure.Metric ?? string.Empty }
            .SelectMany(name => file.Criteria.GetValueOrDefault(name.Replace('_', ' ').ToLowerInvariant()) ?? []).Distinct();

    private static void AddPlaces(Lexicon lexicon, ProgrammeView view)
    {
        var regions = Distinct(view.Partners.Select(static facts => facts.Partner.Region));
        var said = WordFiles.All.Values.SelectMany(static file => file.Regions).Where(item => regions.Contains(item.Key, StringComparer.OrdinalIgnoreCase)).SelectMany(static item => item.Value).Concat(regions).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var region in regions)
        {
            var meaning = new Meaning.Term(new FilterTerm.OneOf(Trait.Region, [region]));
            foreach (var name in WordFiles.All.Values.SelectMany(file => file.Regions.GetValueOrDefault(region.ToUpperInvariant()) ?? []).Prepend(region))
            {
                lexicon.Add(name, new LexiconEntry(meaning));
            }

            AddForms(lexicon, region, meaning, 0);
        }

        foreach (var (group, countries) in CountryGroups.All.Concat(CountryGroups.Continents.Where(group => !IsPartOf(group.Name, regions))).Where(group => !said.Contains(group.Name)))
        {
            var meaning = new Meaning.Term(new FilterTerm.OneOf(Trait.Country, countries, group));
            // A region of the CRM that is called so wins.
            foreach (var name in WordFiles.All.Values.SelectMany(file => file.Groups.GetValueOrDefault(group) ?? []).Where(name => !said.Contains(name)).Prepend(group))
            {
                lexicon.Add(name, new LexiconEntry(meaning));
            }
        }

        // Without partners there a misspelt name is more likely another word: "Berin" is not Benin.
        var inhabited = view.Partners.Select(static facts => facts.Partner.Country).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (iso2, iso3, names) in CountryNames.All)
        {
            var isEmpty = !inhabited.Contains(iso2);
            var meaning = new Meaning.Term(new FilterTerm.OneOf(Trait.Country, [iso2]));
            foreach (var name in names.Concat(WordFiles.All.Values.SelectMany(file => file.Countries.GetValueOrDefault(iso2) ?? [])).Where(name => !regions.Contains(name, StringComparer.OrdinalIgnoreCase)))
            {
                lexicon.Add(name, new LexiconEntry(meaning, null, 0, isEmpty));
            }

            foreach (var code in new[] { iso2, iso3 }.Where(code => !NotCountries.Contains(code) && !regions.Contains(code, StringComparer.OrdinalIgnoreCase)))
            {
                // In capitals only: the reader looks codes up in the form in which it keeps them, far from anything typed.
                lexicon.Add(CodeKey(code), new LexiconEntry(meaning));
            }
        }

        // A region that the CRM has not says a place all the same: "the Americas" are not America, misspelt.
        foreach (var name in WordFiles.All.Values.SelectMany(static file => file.Regions).Where(item => !regions.Contains(item.Key, StringComparer.OrdinalIgnoreCase)).SelectMany(static item => item.Value).Where(name => !lexicon.Knows(Folding.Of(name))))
        {
            lexicon.Add(name, new LexiconEntry(new Meaning.Concept(Elsewhere)));
        }

        foreach (var (country, city) in WordFiles.All.Values.SelectMany(static file => file.Cities).SelectMany(static item => item.Value.Select(city => (item.Key, city))).Where(item => !lexicon.Knows(Folding.Of(item.city))))
        {
            lexicon.Add(city, new LexiconEntry(new Meaning.Term(new FilterTerm.OneOf(Trait.Country, [country])) { IsCity = true }, null, CityCost, OnlyAsTyped: true));
        }

        lexicon.Add(CodeKey("DE"), new LexiconEntry(new Meaning.Term(new FilterTerm.OneOf(Trait.Country, ["DE"]))));
    }

    // "Mexico & Central America": whether that region or geography is meant has to be asked.
    private static bool IsPartOf(string continent, IEnumerable<string> regions) => regions.Any(region => region.Split(['&', ',', '/', '+'], StringSplitOptions.TrimEntries).Contains(continent, StringComparer.OrdinalIgnoreCase));

    /// <summary>How a code that must be typed in capitals is kept.</summary>
    public static string CodeKey(string capitals) => "ʘʘʘ" + capitals.ToLowerInvariant();

    private static void AddOffers(Lexicon lexicon, ProgrammeView view)
    {
        var credentials = Distinct(view.Partners.SelectMany(static facts => facts.Certifications).Select(static item => item.Credential));
        var others = new List<(string Name, Trait Trait)>();
        foreach (var capability in Distinct(view.Partners.SelectMany(static facts => facts.Partner.Capabilities)))
        {
            others.Add((capability, Trait.Capability));

            // "Certified in Kubernetes": whoever holds a credential that says so.
            ImmutableArray<string> saying = [.. credentials.Where(credential => (' ' + credential + ' ').Contains(' ' + capability + ' ', StringComparison.OrdinalIgnoreCase))];
            var meaning = new Meaning.Term(new FilterTerm.OneOf(Trait.Capability, [capability]), saying.IsEmpty ? null : new FilterTerm.OneOf(Trait.Credential, saying));
            lexicon.Add(capability, new LexiconEntry(meaning));
            AddForms(lexicon, capability, meaning, 0);
            foreach (var part in capability.Split(' ') is { Length: > 1 } parts ? parts.Where(static part => part.Length >= ShortestAcronym && part.All(char.IsUpper)) : [])
            {
                // "A SAP project" for SAP migration.
                lexicon.Add(part, new LexiconEntry(meaning, null, Unlikely, OnlyAsTyped: true));
            }
        }

        foreach (var industry in Distinct(view.Partners.SelectMany(static facts => facts.Partner.Industries)))
        {
            others.Add((industry, Trait.Industry));
            lexicon.Add(industry, new LexiconEntry(new Meaning.Term(new FilterTerm.OneOf(Trait.Industry, [industry])), null, 0.05));
            AddForms(lexicon, industry, new Meaning.Term(new FilterTerm.OneOf(Trait.Industry, [industry])), 0.05);
        }

        foreach (var credential in credentials)
        {
            // "Kubernetes" is what a partner can do before it is what its people hold; several words side by side are hardly a capability and a type.
            var cost = credential.Contains(' ', StringComparison.Ordinal) || !lexicon.Knows(Folding.Of(credential)) ? 0 : 0.3;
            lexicon.Add(credential, new LexiconEntry(new Meaning.Term(new FilterTerm.OneOf(Trait.Credential, [credential])), null, cost));
            AddForms(lexicon, credential, new Meaning.Term(new FilterTerm.OneOf(Trait.Credential, [credential])), cost);
        }

        var named = others.Select(static item => item.Name).Concat(credentials).Concat(view.ReviewRules.Types.SelectMany(static type => new[] { type, type + "s", type + "e", type + "en", type + "n" }.Concat(WordForms.Of(type)))).Select(Folding.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, trait) in others)
        {
            AddOtherNames(name, trait);
        }

        void AddOtherNames(string name, Trait trait)
        {
            foreach (var (language, file) in WordFiles.All)
            {
                // What the CRM itself calls something so wins: an accountant that is a type of partner is not professional services.
                foreach (var word in (file.Offers.GetValueOrDefault(name.ToLowerInvariant()) ?? []).Where(word => !named.Contains(Folding.Of(word))))
                {
                    lexicon.Add(word, new LexiconEntry(new Meaning.Term(new FilterTerm.OneOf(trait, [name])), language, 0.05, IsSynonym: true));
                }
            }
        }
    }

    // "Case studies" are what a criterion counts, if only one counts them.
    private static void AddEvidence(Lexicon lexicon, RuleBookVersion rules)
    {
        foreach (var (language, file) in WordFiles.All)
        {
            foreach (var (name, words) in file.Evidence)
            {
                var kind = Enum.Parse<EvidenceKind>(name, true);
                if (rules.Criteria.Where(item => item.OnlyPart is { } part && part.Measure.Measure == "evidence" && part.Measure.Kinds.Contains(kind)).ToList() is [var only])
                {
                    foreach (var word in words)
                    {
                        lexicon.Add(word, new LexiconEntry(new Meaning.Criterion(only.Id), language));
                    }
                }
            }
        }
    }

    private static void AddManagers(Lexicon lexicon, ProgrammeView view)
    {
        var byName = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var email in Distinct(view.Partners.Select(static facts => facts.Partner.Manager ?? string.Empty)))
        {
            var local = email.Split('@')[0].Split('.', '_', '-', '+').Where(static part => part.Length > 1 && !part.Any(char.IsDigit)).ToArray();
            // "Yukis Partner": German says it without an apostrophe.
            foreach (var name in local.Concat(local.Select(static part => part + "s")).Concat([email, string.Join(' ', local)]).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!byName.TryGetValue(name.ToLowerInvariant(), out var emails))
                {
                    byName[name.ToLowerInvariant()] = emails = [];
                }

                emails.Add(email);
            }
        }

        foreach (var (name, emails) in byName)
        {
            foreach (var email in emails)
            {
                lexicon.Add(name, new LexiconEntry(new Meaning.Term(new FilterTerm.OneOf(Trait.Manager, [email])), null, 0.02));
            }
        }
    }

    // The other number of the last word, and "and" for a sign. Only where nothing else is called so already.
    private static void AddForms(Lexicon lexicon, string name, Meaning meaning, double cost)
    {
        foreach (var form in WordForms.Of(name).Where(form => form.Contains(' ', StringComparison.Ordinal) || !lexicon.Knows(Folding.Of(form))))
        {
            lexicon.Add(form, new LexiconEntry(meaning, null, cost + SlightlyOff, OnlyAsTyped: form.Length < LongForm));
        }
    }

    private static ImmutableArray<string> Distinct(IEnumerable<string> texts) => [.. texts.Where(static text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
