namespace PartnerTiers.Testing;

/// <summary>Where files of the repository lie while tests run.</summary>
public static class Repository
{
    /// <summary>The folder that holds PartnerTiers.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of shared input beside the repository, or null where there is none.</summary>
    public static string? SharedData => Path.Combine(Root, "..", "shared", "data") is var path && Directory.Exists(path) ? Path.GetFullPath(path) : null;

    /// <summary>A path inside the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PartnerTiers.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("PartnerTiers.sln is in none of the folders above " + AppContext.BaseDirectory);
    }
}
