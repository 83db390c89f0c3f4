using System.IO;
using Cognomen.Housekeeping;
using NUnit.Framework;

namespace Cognomen.Tests.Publishing;

/// <summary>The links of the site.</summary>
internal sealed class SiteLinkTests : FolderTests
{
    [TestCase("a.html", true)]
    [TestCase("manual/", true)]
    [TestCase("manual/b.html", true)]
    [TestCase("manual/b.html#part", true)]
    [TestCase("manual/b.html#old", true)]
    [TestCase("manual/with%20space.html", true)]
    [TestCase("#here", true)]
    [TestCase("#top", true)]
    [TestCase("a.html?seed=7", true)]
    [TestCase("https://example.org/nothing", true)]
    [TestCase("mailto:somebody@example.org", true)]
    [TestCase("gone.html", false)]
    [TestCase("manual/b.html#gone", false)]
    [TestCase("#gone", false)]
    [TestCase("manual/gone/", false)]
    public void A_link_leads_to_a_page_and_to_its_place(string link, bool leads)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "manual"));
        File.WriteAllText(Path.Combine(Folder, "a.html"), $"<p id=here><a href=\"{link}\">x</a>");
        File.WriteAllText(Path.Combine(Folder, "manual", "index.html"), "<p>");
        File.WriteAllText(Path.Combine(Folder, "manual", "with space.html"), "<p>");
        File.WriteAllText(Path.Combine(Folder, "manual", "b.html"), "<p id=part><a name=old></a><a href=../a.html>back</a>");
        StringWriter error = new();
        Assert.That(LinksCommand.Run(Folder, TextWriter.Null, error), Is.EqualTo(leads ? 0 : 1));
        Assert.That(error.ToString().ReplaceLineEndings("\n"), Is.EqualTo(leads ? "" : $"error: a.html: {link} leads nowhere\n"));
    }

    [TestCase("<img src=a.png>")]
    [TestCase("<script src=a.js></script>")]
    [TestCase("<link rel=stylesheet href=a.css>")]
    public void What_a_page_loads_has_to_be_there(string element)
    {
        File.WriteAllText(Path.Combine(Folder, "a.html"), element);
        Assert.That(LinksCommand.Run(Folder, TextWriter.Null, TextWriter.Null), Is.EqualTo(1));
    }

    [Test]
    public void A_folder_without_links_is_no_site()
    {
        StringWriter error = new();
        Assert.That(LinksCommand.Run(Folder, TextWriter.Null, error), Is.EqualTo(1));
        Assert.That(error.ToString(), Does.Contain("has no page with a link"));
        Assert.That(LinksCommand.Run(Path.Combine(Folder, "gone"), TextWriter.Null, error), Is.EqualTo(1));
        Assert.That(error.ToString(), Does.Contain("is no folder"));
    }
}
