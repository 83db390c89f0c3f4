#nullable enable

using System.Collections.Generic;
using System.Linq;
using Cognomen.Format;
using NUnit.Framework;

namespace Cognomen.Tests.Sampling
{
    /// <summary>A model's ending biases say how long its names are, and its least weight how clean, in whatever way it is asked.</summary>
    public sealed class EndingBiasTests
    {
        private const short Never = short.MinValue;
        private const short Always = short.MaxValue;

        [Test]
        public void Names_end_where_the_bias_lets_them()
        {
            NameModel model = With("lstm", Never, Never, Never, Always);
            Assert.That(Names(model, new NameRequest { Nationality = "Ardish" }).Select(name => name.Length), Is.All.EqualTo(4));
        }

        [Test]
        public void The_last_bias_stands_for_all_longer_names()
        {
            NameModel model = With("gru", Never, Never);
            var names = new NameGenerator(model, 1);
            Assert.That(names.TryNext(new NameRequest(), out string _, out NameShortfall? shortfall), Is.False);
            Assert.That(shortfall!.Constraint, Is.EqualTo(NameConstraint.Length));
        }

        [Test]
        public void Remembered_beginnings_know_their_length()
        {
            NameModel model = With("lstm", 0, -2000, 3000, -500, 800);
            Assert.That(Names(model.WithCache(0), new NameRequest()), Is.EqualTo(Names(model, new NameRequest())));
        }

        [Test]
        public void A_score_is_that_of_the_network_alone([Values("lstm", "gated-linear")] string plain)
        {
            NameModel model = With(plain, Never, Never, Never, Always);
            foreach (string name in new[] { "Ala", "Alan", "Alana" })
                Assert.That(model.Score(name, "Ardish").Nats, Is.EqualTo(TestModels.Load(plain).Score(name, "Ardish").Nats));
            Assert.That(model.RankNationalities("Alan").Select(ranked => ranked.Nationality), Is.EqualTo(TestModels.Load(plain).RankNationalities("Alan").Select(ranked => ranked.Nationality)));
        }

        [Test]
        public void Blends_and_beginnings_keep_to_it_too()
        {
            NameModel model = With("options", Never, Never, Never, Always);
            Assert.That(Names(model, new NameRequest { StartsWith = "E", Nationality = "Belmaran" }).Select(name => name.Length), Is.All.EqualTo(4));
            NameRequest blend = new NameRequest { Blend = new Dictionary<string, double> { ["Ardish"] = 1, ["Belmaran"] = 1 } };
            Assert.That(Names(model, blend).Select(name => name.Length), Is.All.EqualTo(4));
        }

        [Test]
        public void A_request_without_a_share_takes_the_models_own()
        {
            ModelDefinition definition = ModelFile.Read(TestModels.Bytes("gru"), out _);
            definition.MinWeight = 1 << 22;
            NameModel model = NameModel.Load(ModelFile.Write(definition));
            Assert.That(model.MinP, Is.EqualTo(0.25));
            Assert.That(Names(model, new NameRequest()), Is.EqualTo(Names(TestModels.Load("gru"), new NameRequest { MinP = 0.25 })));
            Assert.That(Names(model, new NameRequest { MinP = 0.02 }), Is.EqualTo(Names(TestModels.Load("gru"), new NameRequest())));
        }

        [Test]
        public void A_nationality_can_have_a_share_of_its_own()
        {
            NameModel plain = TestModels.Load("gru");
            NameModel model = WithShares(1 << 22, null, 1 << 23);
            Assert.That(new[] { "Ardish", "Belmaran", "Corvic", "Elari" }.Select(model.GetMinP), Is.EqualTo(new[] { 0.25, plain.MinP, 0.5, plain.MinP }));
            Assert.That(model.MinP, Is.EqualTo(plain.MinP));
            Assert.That(Names(model, Of("Ardish")), Is.EqualTo(Names(plain, new NameRequest { Nationality = "Ardish", MinP = 0.25 })));
            Assert.That(Names(model, Of("Belmaran")), Is.EqualTo(Names(plain, Of("Belmaran"))));
            Assert.That(Names(model, new NameRequest { Nationality = "Ardish", MinP = 0.02 }), Is.EqualTo(Names(plain, Of("Ardish"))));
            Assert.That(Names(model, new NameRequest { Nationality = "Corvic", EndsWith = "e" }), Is.EqualTo(Names(plain, new NameRequest { Nationality = "Corvic", EndsWith = "e" })));
        }

        [Test]
        public void A_blend_takes_the_mean_of_the_shares()
        {
            var blend = new Dictionary<string, double> { ["Ardish"] = 1, ["Corvic"] = 3 };
            NameModel model = WithShares(1 << 22, null, 1 << 23);
            Assert.That(Names(model, new NameRequest { Blend = blend }), Is.EqualTo(Names(TestModels.Load("gru"), new NameRequest { Blend = blend, MinP = 0.4375 })));
        }

        [Test]
        public void Without_a_nationality_each_name_takes_the_share_of_its_own()
        {
            NameModel model = WithShares(1 << 24, 1 << 24, 1 << 24, 1 << 24, 1 << 24);
            Assert.That(Names(model, new NameRequest()), Is.EqualTo(Names(TestModels.Load("gru"), new NameRequest { MinP = 1 })));
        }

        [Test]
        public void Models_of_other_biases_or_another_share_have_other_fingerprints()
        {
            ModelDefinition definition = ModelFile.Read(TestModels.Bytes("gru"), out ulong plain);
            definition.MinWeight++;
            ulong other = NameModel.Load(ModelFile.Write(definition)).Fingerprint;
            ulong[] all = { plain, other, With("gru", 0).Fingerprint, With("gru", 0, 0).Fingerprint, With("gru", 0, 1).Fingerprint, WithShares(1 << 22).Fingerprint, WithShares(null, 1 << 22).Fingerprint };
            Assert.That(all, Is.Unique);
        }

        private static NameRequest Of(string nationality) => new NameRequest { Nationality = nationality };

        // Shares of the first nationalities in Q24; null for the model's.
        private static NameModel WithShares(params uint?[] shares)
        {
            ModelDefinition definition = ModelFile.Read(TestModels.Bytes("gru"), out _);
            definition.Nationalities = definition.Nationalities
                .Select((entry, i) => new NationalityEntry(entry.Name, entry.Prior, entry.Genders, entry.Symbols, i < shares.Length ? shares[i] : null)).ToArray();
            return NameModel.Load(ModelFile.Write(definition));
        }

        private static string[] Names(NameModel model, NameRequest request)
        {
            var names = new NameGenerator(model, 5);
            return Enumerable.Range(0, 200).Select(_ => names.Next(request)).ToArray();
        }

        private static NameModel With(string name, params short[] biases)
        {
            ModelDefinition definition = ModelFile.Read(TestModels.Bytes(name), out _);
            definition.Shape.Endings = biases.Length;
            definition.Parameters.EndingBias = Enumerable.Repeat(biases, definition.Shape.Conditions).SelectMany(row => row).ToArray();
            return NameModel.Load(ModelFile.Write(definition));
        }
    }
}
