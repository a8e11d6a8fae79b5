namespace PartnerTiers.Connectors.Csv.ExampleData;

/// <summary>Invented people, customers and phrases.</summary>
internal static class Words
{
    public static IReadOnlyList<string> People { get; } = Split(
        "Aino Lehto;Amara Diallo;Anton Weiss;Beatriz Nunes;Camille Roche;Carlos Vidal;Chiara Monti;Daan Visser;Deepa Nair;Elif Kaya;Emil Sand;Farah Aziz;Finn Hartmann;Grace Obi;Hana Mori;Hugo Larsen;"
        + "Imani Cole;Ines Prado;Isla Munro;Jakub Zelen;Jana Kolar;Kaito Abe;Karin Holm;Lena Vogt;Liam Burke;Lucia Rey;Magda Wrona;Mateo Luna;Mei Tan;Milo Hart;Nadia Rahal;Noah Stern;Nora Eklund;Olga Byk;"
        + "Omar Said;Paolo Serra;Pia Winkler;Quinn Avery;Ravi Menon;Rosa Pinto;Sanna Virta;Selma Dahl;Tariq Anwar;Tess Bloom;Tomas Havel;Uma Iyer;Vera Lind;Viktor Hahn;Wanda Sokol;Yara Haddad;Zoe Marsh");

    public static IReadOnlyList<string> Owners { get; } = Split("Alex Rowan;Bianca Stoll;Chen Mu;Dario Conti;Eva Lindt;Felix Amar");

    public static IReadOnlyList<string> Customers { get; } = [.. Pairs(
        Split("Hartwell;Bluefin;Oakmere;Silverline;Greycoat;Redwater;Novalis;Pinecrest;Kingsbarrow;Ashdown;Marlow;Sandhaven;Thornfield;Westerly;Ironbridge;Lakeshore"),
        Split("Foods;Logistics;Insurance;Energy;Stores;Clinics;Motors;Bank;Media;Textiles"))];

    public static IReadOnlyList<string> Credentials { get; } = Split("Solution Architect;Kubernetes Engineer;Data Engineer;SAP Migration Specialist;Security Specialist;Sales Professional");

    public static IReadOnlyList<string> Projects { get; } = Split("platform renewal;data warehouse;cloud migration;backup service;security review;analytics roll-out;shop integration;ERP move");

    public static IReadOnlyList<string> NextSteps { get; } = Split("Send the proposal;Book a workshop;Agree on the scope;Call the buyer;Present to the board;Clear the contract with legal");

    private static string[] Split(string text) => text.Split(';');

    private static IEnumerable<string> Pairs(string[] first, string[] second) => first.SelectMany(_ => second, (a, b) => $"{a} {b}");
}
