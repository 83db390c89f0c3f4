using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Cognomen.Tests.Examples;

/// <summary>The server of <c>Examples~/Server</c>, asked by real requests.</summary>
internal sealed class ServerTests
{
    private const string Listening = "Now listening on: ";

    private readonly HttpClient client = new();
    private Process server = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        DirectoryInfo here = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string program = Path.Combine(here.Parent!.Parent!.FullName, "Cognomen.Server", here.Name, "cognomen-server.dll");
        server = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        string? line;
        do
        {
            line = await server.StandardOutput.ReadLineAsync();
        }
        while (line?.Contains(Listening, StringComparison.Ordinal) == false);
        Assert.That(line, Is.Not.Null, "the server ended before it listened");
        client.BaseAddress = new Uri(line![(line!.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]);
        // What it writes later has to be read, or it would stop at a full pipe.
        _ = server.StandardOutput.ReadToEndAsync();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        client.Dispose();
        server.Kill();
        server.Dispose();
    }

    [Test]
    public async Task Names_are_those_of_the_core()
    {
        NameGenerator names = new(NameModel.Bundled, 7);
        NameRequest request = new() { Nationality = "Polish", EndsWith = "ski", MinLength = 7 };
        Assert.That(await Texts("/names?nationality=Polish&seed=7&start=5&count=4"), Is.EqualTo(Enumerable.Range(5, 4).Select(i => names.NameAt(i, "Polish"))));
        Assert.That(await Texts("/names?nationality=Polish&seed=7&endsWith=ski&minLength=7&count=2"), Is.EqualTo(new[] { names.NameAt(0, request), names.NameAt(1, request) }));
        Assert.That(await Texts("/names"), Is.EqualTo(new[] { new NameGenerator(NameModel.Bundled, 0).NameAt(0) }));
    }

    [Test]
    public async Task A_key_has_the_name_of_the_core() =>
        Assert.That(await client.GetStringAsync(new Uri("/names/castle/gate?nationality=Irish&seed=7", UriKind.Relative)), Is.EqualTo(JsonSerializer.Serialize(new NameGenerator(NameModel.Bundled, 7).NameFor("castle/gate", "Irish"))));

    [Test]
    public async Task People_are_those_of_the_core()
    {
        JsonElement people = JsonDocument.Parse(await client.GetStringAsync(new Uri("/people?nationality=Russian&seed=7&count=2", UriKind.Relative))).RootElement;
        PersonGenerator expected = new(7);
        Assert.That(people.EnumerateArray().Select(person => person.GetProperty("name").GetString()), Is.EqualTo(new[] { expected.PersonAt(0, "Russian").ToString(), expected.PersonAt(1, "Russian").ToString() }));
    }

    [Test]
    public async Task Every_nationality_is_listed() => Assert.That(await Texts("/nationalities"), Is.EqualTo(NameModel.Bundled.Nationalities));

    [TestCase("/names?nationality=Irsh", HttpStatusCode.BadRequest, "Did you mean Irish?")]
    [TestCase("/names?count=1001", HttpStatusCode.BadRequest, "count is 1001")]
    [TestCase("/names?count=0", HttpStatusCode.BadRequest, "count is 0")]
    [TestCase("/names?minLength=5&maxLength=3", HttpStatusCode.BadRequest, "MaxLength")]
    [TestCase("/names?nationality=Japanese&endsWith=ovich", HttpStatusCode.UnprocessableEntity, "ovich")]
    [TestCase("/names/gate?nationality=Japanese&endsWith=ovich", HttpStatusCode.UnprocessableEntity, "ovich")]
    [TestCase("/people?nationality=Irsh", HttpStatusCode.BadRequest, "Irish")]
    public async Task A_request_that_has_no_answer_is_told_why(string address, HttpStatusCode status, string reason)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        JsonElement problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain(reason));
    }

    private async Task<string[]> Texts(string address) => JsonSerializer.Deserialize<string[]>(await client.GetStringAsync(new Uri(address, UriKind.Relative)))!;
}
