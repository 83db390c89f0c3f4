using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Cognomen.Housekeeping;

/// <summary>The links between the pages of a site of static files.</summary>
internal static class SiteLinks
{
    private static readonly (string Element, string Attribute)[] Places = [("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("iframe", "src")];

    // Any address: only its path is used.
    private static readonly Uri Host = new("https://site.invalid/");

    /// <summary>The broken links, each with its page.</summary>
    /// <param name="folder">The site. Links to other sites are not checked.</param>
    /// <param name="links">The number of checked links.</param>
    public static IReadOnlyList<string> Broken(string folder, out int links)
    {
        Dictionary<string, HashSet<string>> anchors = new(StringComparer.Ordinal);
        List<(string Page, string Link, Uri Target)> found = [];
        HtmlParser parser = new();
        foreach (string path in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string page = Path.GetRelativePath(folder, path).Replace('\\', '/');
            using IHtmlDocument document = parser.ParseDocument(File.ReadAllText(path));
            anchors[page] = [.. document.QuerySelectorAll("[id], a[name]").Select(element => element.GetAttribute("id") ?? element.GetAttribute("name")!)];
            found.AddRange(Links(document).Select(link => (page, link, new Uri(new Uri(Host, page), link))).Where(link => link.Item3.Host == Host.Host));
        }

        links = found.Count;
        return [.. found.Where(link => !Leads(folder, link.Target, anchors)).Select(link => $"{link.Page}: {link.Link} leads nowhere").Distinct()];
    }

    private static IEnumerable<string> Links(IHtmlDocument document) =>
        Places.SelectMany(place => document.QuerySelectorAll($"{place.Element}[{place.Attribute}]").Select(element => element.GetAttribute(place.Attribute)!))
            .Where(link => Uri.TryCreate(Host, link, out Uri? target) && target.Scheme == Host.Scheme);

    private static bool Leads(string folder, Uri target, Dictionary<string, HashSet<string>> anchors)
    {
        string page = Uri.UnescapeDataString(target.AbsolutePath[1..]);
        if (page.Length == 0 || page.EndsWith('/'))
            page += "index.html";
        string anchor = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return File.Exists(Path.Combine(folder, page)) && (anchor.Length == 0 || anchor == "top" || !anchors.TryGetValue(page, out HashSet<string>? known) || known.Contains(anchor));
    }
}
