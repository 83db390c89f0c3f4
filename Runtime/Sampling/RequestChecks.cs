#nullable enable

using System;
using System.Globalization;
using Cognomen.Models;
using Cognomen.Text;

namespace Cognomen.Sampling
{
    /// <summary>Refuses a request that contradicts itself. The message names the properties and their values.</summary>
    internal static class RequestChecks
    {
        public static void Check(LoadedModel model, NameRequest request)
        {
            if (request.Nationality != null && request.Blend != null)
                throw Contradiction($"Nationality is {Quoted.Text(request.Nationality)} and Blend is set: set only one of them");
            if (request.MinLength > request.MaxLength)
                throw Contradiction($"MinLength is {Number(request.MinLength)} and MaxLength is {Number(request.MaxLength)}: MinLength must not exceed MaxLength");
            CheckFits("StartsWith", request.StartsWith, request);
            CheckFits("EndsWith", request.EndsWith, request);
            CheckFits("Contains", request.Contains, request);
            if (request.RealNames != RealNameRule.Allow && model.RealNames == null)
                throw Contradiction($"RealNames is {request.RealNames}: this model has no set of real names; add one with NameModel.WithRealNames");
        }

        private static void CheckFits(string property, string? pattern, NameRequest request)
        {
            if (pattern == null)
                return;
            string written = Spelling.Write(pattern, request.Diacritics, request.Casing);
            if (Characters.DisplayedLength(written.AsSpan()) > request.MaxLength)
                throw Contradiction($"{property} is {Quoted.Text(pattern)} and MaxLength is {Number(request.MaxLength)}: no name of that length can hold it");
        }

        private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

        private static ArgumentException Contradiction(string message) => new ArgumentException(message);
    }
}
