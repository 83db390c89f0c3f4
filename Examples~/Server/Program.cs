// Names over HTTP, for everything that is no C#: GET /names?nationality=Polish&seed=7&count=5
using System;
using System.Linq;
using System.Text.Encodings.Web;
using Cognomen;
using Cognomen.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

const int MostAtOnce = 1000;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
WebApplication app = builder.Build();

app.MapGet("/nationalities", () => NameModel.Bundled.Nationalities);

app.MapGet("/names", ([AsParameters] NameQuery query) => Answer(() =>
{
    // A generator costs nothing to make: what it gives depends on the seed and the index alone, so requests share no state.
    NameGenerator names = new(NameModel.Bundled, query.Seed);
    NameRequest request = query.ToRequest();
    string[] found = new string[Count(query.Count)];
    for (int i = 0; i < found.Length; i++)
    {
        if (!names.TryNameAt(query.Start + i, request, out found[i], out NameShortfall? why))
            return Results.Problem(why!.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    return Results.Ok(found);
}));

app.MapGet("/names/{**key}", (string key, [AsParameters] NameQuery query) => Answer(() =>
    new NameGenerator(NameModel.Bundled, query.Seed).TryNameFor(key, query.ToRequest(), out string name, out NameShortfall? why)
        ? Results.Ok(name)
        : Results.Problem(why!.Message, statusCode: StatusCodes.Status422UnprocessableEntity)));

app.MapGet("/people", (string? nationality, long seed = 0, long start = 0, int count = 1) => Answer(() =>
{
    PersonGenerator people = new(seed);
    PersonRequest request = new() { Nationality = nationality };
    return Results.Ok(Enumerable.Range(0, Count(count)).Select(i => people.PersonAt(start + i, request)).Select(person => new
    {
        Name = person.ToString(),
        person.Given,
        person.Family,
        person.Patronymic,
        person.Nationality,
        Gender = person.Gender.ToString(),
    }).ToArray());
}));

app.Run();

static int Count(int count) => count is >= 1 and <= MostAtOnce ? count : throw new ArgumentException($"count is {count}; it has to be 1 to {MostAtOnce}");

// What the library says of a request that it cannot understand is the answer: it names the thing, the value and the rule.
static IResult Answer(Func<IResult> answer)
{
    try
    {
        return answer();
    }
    catch (Exception e) when (e is ArgumentException or NameShortfallException)
    {
        return Results.Problem(e.Message, statusCode: e is ArgumentException ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity);
    }
}
