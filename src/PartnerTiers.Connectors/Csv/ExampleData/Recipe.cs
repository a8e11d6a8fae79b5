namespace PartnerTiers.Connectors.Csv.ExampleData;

/// <summary>One invented partner. Every name here is made up; none is a company's.</summary>
internal sealed record Recipe(
    int Number, string Name, string Type, string Region, string Country, string Currency, string? Manager, string? Tier, decimal Revenue, Shape Shape, string[] Aliases, string[] Capabilities, string[] Industries)
{
    // name | type | region, country, currency | manager | tier | revenue of the window in euros | shape | aliases | capabilities | industries
    private const string Table = """
        Larkfield Systems, Inc. | service | AMER US EUR | jo.winter | select | 961500 | nearly | Larkfield | Kubernetes; Data Platform | Retail; Logistics
        Acme GmbH | reseller | EMEA DE EUR | maria.keller | registered | 198000 | untidy | Acme | Kubernetes; Backup | Manufacturing; Retail
        Globex Corporation | isv | AMER US USD | jo.winter | select | 262000 | solid | Globex | Data Platform; Integration | Energy; Manufacturing
        Initech Inc. | reseller | AMER US USD | ben.okafor | elite | 905000 | strong | Initech | SAP migration; Backup | Financial services
        Bergmann & Söhne IT-Service GmbH | service | EMEA DE EUR | maria.keller | elite | 1420000 | strong | Bergmann; B&S | SAP migration; Kubernetes; Security | Manufacturing; Automotive
        O'Hanlon Data Partners Ltd | service | EMEA IE EUR | maria.keller | elite | 890000 | strong-grace | O'Hanlon | Data Platform; Analytics | Public sector; Healthcare
        Northgate Systems | reseller | EMEA GB GBP | priya.raman | select | 412000 | solid | | Security; Backup | Public sector
        Northgate Systems | reseller | APAC AU AUD | yuki.tanabe | registered | 61000 | small | Northgate Australia | Security | Retail
        Next | isv | EMEA NL EUR | priya.raman | select | 466000 | strong | Next Automatisering | Integration; Analytics | Retail; Media
        Select Cloud | reseller | EMEA FR EUR | priya.raman | registered | 214000 | growing | | Kubernetes; Backup | Retail
        Deal Hub | isv | AMER CA USD | ben.okafor | select | 74000 | solid | Deal Hub Apps | Integration | Financial services
        Tierra Alta Sistemas, S.A. | service | LATAM MX MXN | sofia.campos | elite | 1180000 | strong | Tierra Alta | SAP migration; Data Platform | Manufacturing; Logistics
        Ipê Amarelo Sistemas Ltda. | service | LATAM BR BRL | sofia.campos | select | 208000 | solid | Ipê Amarelo | Kubernetes; Security | Retail; Healthcare
        Quebracho Software S.A. | isv | LATAM AR USD | sofia.campos | select | 85000 | solid | Quebracho | Analytics | Energy
        Cafetal Datos S.A.S. | reseller | LATAM CO USD | sofia.campos | registered | 84000 | growing | Cafetal | Data Platform; Backup | Retail
        Andes Verde Tecnología SpA | reseller | LATAM CL USD | sofia.campos | registered | 18000 | small | Andes Verde | Backup | Public sector
        Alpenrose Informatik AG | service | EMEA CH CHF | maria.keller | elite | 1360000 | strong-ending | Alpenrose | SAP migration; Security | Financial services; Healthcare
        Zirbenholz Software GmbH | isv | EMEA AT EUR | maria.keller | select | 371000 | nearly | Zirbenholz | Integration; Data Platform | Manufacturing
        Tulpenveld Automatisering B.V. | service | EMEA NL EUR | priya.raman | select | 305000 | solid-ending | Tulpenveld | Kubernetes; Data Platform | Logistics
        Lumière du Lac SARL | reseller | EMEA FR EUR | priya.raman | select | 340000 | solid-leaving | Lumière | Security; Analytics | Media; Retail
        Vinterhamn Data AB | service | EMEA SE SEK | maria.keller | select | 520000 | unhappy | Vinterhamn | Kubernetes; Analytics | Energy; Public sector
        Søholm & Krogh ApS | isv | EMEA DK EUR | maria.keller | registered | 92000 | growing | Søholm | Integration | Retail
        Kivijärven Pilvi Oy | reseller | EMEA FI EUR | maria.keller | registered | 233000 | growing | Kivijärvi | Backup; Security | Public sector
        Wisłok Software Sp. z o.o. | isv | EMEA PL PLN | priya.raman | elite | 452000 | strong | Wisłok | Data Platform; Integration | Financial services
        Moravský Les s.r.o. | reseller | EMEA CZ EUR | priya.raman | registered | 0 | empty | | Backup | Manufacturing
        Castelvento Sistemi S.r.l. | service | EMEA IT EUR | priya.raman | select | 288000 | solid | Castelvento | SAP migration | Manufacturing; Retail
        Ribera Clara Consultores, S.L. | service | EMEA ES EUR | priya.raman | registered | 312000 | growing | Ribera Clara | SAP migration; Analytics | Retail; Healthcare
        Serra Vermelha Digital, Lda. | reseller | EMEA PT EUR | | registered | 44000 | small | Serra Vermelha | Backup | Retail
        Desert Palm Integrators FZ-LLC | service | EMEA AE USD | priya.raman | select | 276000 | solid | Desert Palm | Security; Kubernetes | Energy; Public sector
        Table Rock Cloud (Pty) Ltd | reseller | EMEA ZA USD | priya.raman | registered | 9000 | new | Table Rock | Kubernetes | Financial services
        Copperhollow Solutions LLC | service | AMER US USD | ben.okafor | elite | 1710000 | strong | Copperhollow | Kubernetes; Security; Data Platform | Healthcare; Financial services
        Dunmorrow Analytics LLC | isv | AMER US USD | jo.winter | elite | 218000 | slipping | Dunmorrow | Analytics; Data Platform | Healthcare
        Maplereach Consulting Inc. | service | AMER CA USD | ben.okafor | select | 1090000 | strong | Maplereach | SAP migration; Integration | Energy; Public sector
        Prairie Lantern Software, Inc. | isv | AMER US USD | jo.winter | select | 184000 | solid | Prairie Lantern | Integration; Backup | Agriculture
        Cedarwick Resellers, LLC | reseller | AMER US USD | jo.winter | select | 173000 | solid | Cedarwick | Backup; Security | Education
        Harborlight IT Supply Co. | reseller | AMER US USD | ben.okafor | registered | 229000 | growing | Harborlight | Backup | Education; Public sector
        Juniper Mesa Partners | reseller | AMER US USD | ben.okafor | registered | 31000 | small | Juniper Mesa | Security | Retail
        Silverbirch Apps Ltd. | isv | AMER CA USD | jo.winter | | 0 | newest | Silverbirch | Integration | Media
        Wattlebrook Digital Pty Ltd | service | APAC AU AUD | yuki.tanabe | elite | 1250000 | strong | Wattlebrook | Kubernetes; Data Platform; Security | Mining; Retail
        Kauri Inlet Software Ltd | isv | APAC NZ USD | yuki.tanabe | select | 355000 | nearly | Kauri Inlet | Analytics; Integration | Agriculture
        Sakurabashi Systems K.K. | reseller | APAC JP JPY | yuki.tanabe | elite | 1330000 | strong | Sakurabashi | SAP migration; Backup | Automotive; Manufacturing
        Lotuspond Technologies Pte. Ltd. | service | APAC SG USD | yuki.tanabe | select | 430000 | solid | Lotuspond | Data Platform; Kubernetes | Financial services; Logistics
        Orchid Jetty Solutions Pte. Ltd. | reseller | APAC SG USD | yuki.tanabe | registered | 120000 | small | Orchid Jetty | Security | Logistics
        Banyan Slope Infotech Pvt. Ltd. | service | APAC IN INR | yuki.tanabe | select | 640000 | solid | Banyan Slope | SAP migration; Kubernetes; Analytics | Financial services; Retail
        Monsoon Ledger Software Pvt. Ltd. | isv | APAC IN INR | yuki.tanabe | registered | 78000 | growing | Monsoon Ledger | Integration; Analytics | Financial services
        Hanok Gate Co., Ltd. | reseller | APAC KR USD | yuki.tanabe | registered | 15000 | new | Hanok Gate | Backup | Manufacturing
        Bambusturm Cloud GmbH | reseller | EMEA DE EUR | maria.keller | select | 256000 | solid | Bambusturm | Kubernetes; Security | Automotive
        Mistral Quai Conseil SAS | service | EMEA FR EUR | priya.raman | registered | 57000 | small | Mistral Quai | Analytics | Public sector
        """;

    public static IReadOnlyList<Recipe> All { get; } = [.. Table.Split('\n').Select((line, i) => Parse(i + 1, line))];

    public string Id => $"P{Number:000}";

    private static Recipe Parse(int number, string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var place = cells[2].Split(' ');
        return new Recipe(
            number, cells[0], cells[1], place[0], place[1], place[2],
            cells[3].Length == 0 ? null : cells[3] + "@example.com",
            cells[4].Length == 0 ? null : cells[4],
            decimal.Parse(cells[5], System.Globalization.CultureInfo.InvariantCulture),
            Shape.ByName[cells[6]], List(cells[7]), List(cells[8]), List(cells[9]));
    }

    private static string[] List(string cell) => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
