using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace PartnerTiers.Conversation.Words;

/// <summary>The data files compiled into this room, by their path below it.</summary>
internal static class EmbeddedFiles
{
    private static readonly ImmutableSortedDictionary<string, string> Names = typeof(EmbeddedFiles).Assembly.GetManifestResourceNames()
        .ToImmutableSortedDictionary(static name => name.Replace('\\', '/'), static name => name, StringComparer.Ordinal);

    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    /// <summary>Every file called <c>FILE.LANG.yaml</c>, wherever it lies.</summary>
    public static IEnumerable<string> All(string file) => Names.Keys.Where(path =>
    {
        var name = path[(path.LastIndexOf('/') + 1)..].Split('.');
        return name.Length == 3 && name[0] == file && name[2] == "yaml";
    });

    /// <summary>The language in the file's name.</summary>
    public static string LanguageOf(string path) => path[(path.LastIndexOf('/') + 1)..].Split('.')[1];

    /// <summary>Whether there is such a file.</summary>
    public static bool Has(string path) => Names.ContainsKey(path);

    /// <summary>The whole text of a file.</summary>
    public static string ReadText(string path)
    {
        using var reader = new StreamReader(typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(Names[path])!);
        return reader.ReadToEnd();
    }

    /// <summary>Reads a YAML file; a key that <typeparamref name="T"/> doesn't have is a mistake.</summary>
    public static T ReadYaml<T>(string path)
        where T : new()
    {
        try
        {
            return Yaml.Deserialize<T>(ReadText(path)) ?? new T();
        }
        catch (YamlException wrong)
        {
            throw new InvalidDataException($"{path}, line {wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message}", wrong);
        }
    }
}
