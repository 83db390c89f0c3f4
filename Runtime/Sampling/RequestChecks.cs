#nullable enable

using System;
using System.Globalization;
using Cognomen.Writing;

namespace Cognomen.Sampling
{
    /// <summary>Contradictions that a request carries in itself, whatever the model: each is refused with the property and its value.</summary>
    internal static class RequestChecks
    {
        public static void Check(NameModel model, NameRequest request)
        {
            if (request.Nationality != null && request.Blend != null)
                throw Contradiction($"Nationality is {Quoted.Text(request.Nationality)} and Blend is set: ask for one of them");
            if (request.MinLength > request.MaxLength)
                throw Contradiction($"MinLength is {Number(request.MinLength)} and MaxLength is {Number(request.MaxLength)}: the least may not exceed the most");
            CheckFits("StartsWith", request.StartsWith, request);
            CheckFits("EndsWith", request.EndsWith, request);
            CheckFits("Contains", request.Contains, request);
            if (request.RealNames != RealNameRule.Allow && model.RealNames == null)
                throw Contradiction($"RealNames is {request.RealNames}: this model comes without a set of real names; give it one by NameModel.WithRealNames");
        }

        private static void CheckFits(string property, string? pattern, NameRequest request)
        {
            if (pattern == null)
                return;
            string written = Spelling.Write(pattern, request.Diacritics, request.Casing);
            if (Characters.DisplayedLength(written.AsSpan()) > request.MaxLength)
                throw Contradiction($"{property} is {Quoted.Text(pattern)} and MaxLength is {Number(request.MaxLength)}: no name is that short");
        }

        private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

        private static ArgumentException Contradiction(string message) => new ArgumentException(message);
    }
}
