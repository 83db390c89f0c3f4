#nullable enable

using System;

namespace Cognomen.People
{
    /// <summary>Writes the patronymic of a child from the father's given name.</summary>
    /// <param name="father">The father's given name, as the model of given names writes it.</param>
    /// <param name="gender">The child's.</param>
    /// <param name="patronymic">It has space for the father's name and <see cref="Patronymics.Longest"/> characters.</param>
    /// <returns>The number of written characters.</returns>
    internal delegate int PatronymicRule(ReadOnlySpan<char> father, Gender gender, Span<char> patronymic);

    /// <summary>The rules of the languages that have patronymics, for names in the romanisation of the corpus.</summary>
    internal static class Patronymics
    {
        /// <summary>The most characters that a rule adds to a name.</summary>
        public const int Longest = 10;

        // The name, and the stems for a son and for a daughter.
        private static readonly (string Name, string Son, string Daughter)[] RussianIrregular =
        {
            ("Foma", "Fomich", "Fominichna"), ("Gavrila", "Gavrilovich", "Gavrilovna"), ("Danila", "Danilovich", "Danilovna"), ("Ilya", "Ilyich", "Ilyinichna"),
            ("Kuzma", "Kuzmich", "Kuzminichna"), ("Lev", "Lvovich", "Lvovna"), ("Luka", "Lukich", "Lukinichna"), ("Pavel", "Pavlovich", "Pavlovna"),
            ("Pyotr", "Petrovich", "Petrovna"), ("Yakov", "Yakovlevich", "Yakovlevna"), ("Igor", "Igorevich", "Igorevna"), ("Lazar", "Lazarevich", "Lazarevna"),
            ("Emil", "Emilyevich", "Emilyevna"), ("Vil", "Vilyevich", "Vilyevna"), ("Savva", "Savvich", "Savvichna"), ("Mikhaylo", "Mikhaylovich", "Mikhaylovna"),
        };

        private static readonly (string Name, string Son, string Daughter)[] UkrainianIrregular =
        {
            ("Mykola", "Mykolaiovych", "Mykolaivna"), ("Illia", "Illich", "Illivna"), ("Luka", "Lukych", "Lukivna"), ("Kuzma", "Kuzmych", "Kuzmivna"),
            ("Khoma", "Khomych", "Khomivna"), ("Sava", "Savych", "Savivna"), ("Yakiv", "Yakovych", "Yakivna"), ("Hryhorii", "Hryhorovych", "Hryhorivna"),
            ("Lev", "Levovych", "Levivna"), ("Fedir", "Fedorovych", "Fedorivna"), ("Antin", "Antonovych", "Antonivna"), ("Prokip", "Prokopovych", "Prokopivna"),
            ("Sydir", "Sydorovych", "Sydorivna"), ("Nestir", "Nestorovych", "Nestorivna"), ("Fedor", "Fedorovych", "Fedorivna"),
        };

        private static readonly (string Name, string Son, string Daughter)[] BulgarianIrregular =
        {
            ("Petar", "Petrov", "Petrova"), ("Dimitar", "Dimitrov", "Dimitrova"), ("Aleksandar", "Aleksandrov", "Aleksandrova"),
            ("Vasil", "Vasilev", "Vasileva"), ("Pavel", "Pavlov", "Pavlova"), ("Iliya", "Iliev", "Ilieva"), ("Ilia", "Iliev", "Ilieva"),
        };

        /// <summary>Ivan Ivanovich, Sergey Sergeyevich, Vasily Vasilyevich, Dmitry Dmitriyevich, Nikita Nikitich.</summary>
        public static int Russian(ReadOnlySpan<char> father, Gender gender, Span<char> patronymic)
        {
            bool son = gender != Gender.Feminine;
            if (Irregular(RussianIrregular, father, son) is string whole)
                return Write(patronymic, whole.AsSpan(), "");
            char last = father[father.Length - 1];
            ReadOnlySpan<char> stem = father.Slice(0, father.Length - 1);
            if (last == 'y' && stem.Length > 0)
            {
                bool clear = IsVowel(stem[stem.Length - 1]) || !EndsInCluster(stem) || stem.EndsWith("nt".AsSpan());
                return Write(patronymic, stem, clear ? (son ? "yevich" : "yevna") : son ? "iyevich" : "iyevna");
            }

            if (last == 'a')
                return Write(patronymic, stem, son ? "ich" : "ichna");
            if (last == 'o')
                return Write(patronymic, stem, son ? "ovich" : "ovna");
            if (IsVowel(last))
                return Write(patronymic, father, son ? "yevich" : "yevna");
            bool hushing = father.EndsWith("sh".AsSpan()) || father.EndsWith("ch".AsSpan()) || father.EndsWith("zh".AsSpan()) || father.EndsWith("ts".AsSpan());
            return Write(patronymic, father, hushing ? (son ? "evich" : "evna") : son ? "ovich" : "ovna");
        }

        /// <summary>Petro Petrovych, Serhii Serhiiovych, Mykola Mykolaiovych, Illia Illich.</summary>
        public static int Ukrainian(ReadOnlySpan<char> father, Gender gender, Span<char> patronymic)
        {
            bool son = gender != Gender.Feminine;
            if (Irregular(UkrainianIrregular, father, son) is string whole)
                return Write(patronymic, whole.AsSpan(), "");
            char last = father[father.Length - 1];
            ReadOnlySpan<char> stem = father.Slice(0, father.Length - 1);
            if (last == 'i')
                return son ? Write(patronymic, father, "ovych") : Write(patronymic, stem, "ivna");
            if (father.EndsWith("ia".AsSpan()))
                return Write(patronymic, stem, son ? "ovych" : "vna");
            return IsVowel(last) && last != 'y'
                ? Write(patronymic, stem, son ? "ovych" : "ivna")
                : Write(patronymic, last == 'y' ? stem : father, son ? "ovych" : "ivna");
        }

        /// <summary>Ivan Ivanov, Georgi Georgiev, Nikolay Nikolaev, Hristo Hristov, Petar Petrov.</summary>
        public static int Bulgarian(ReadOnlySpan<char> father, Gender gender, Span<char> patronymic)
        {
            bool son = gender != Gender.Feminine;
            if (Irregular(BulgarianIrregular, father, son) is string whole)
                return Write(patronymic, whole.AsSpan(), "");
            char last = father[father.Length - 1];
            ReadOnlySpan<char> stem = father.Slice(0, father.Length - 1);
            string soft = son ? "ev" : "eva", hard = son ? "ov" : "ova";
            if (last == 'i')
                return Write(patronymic, father, soft);
            if (last == 'y' || last == 'e')
                return Write(patronymic, stem, soft);
            if (father.EndsWith("ya".AsSpan()) || father.EndsWith("yo".AsSpan()))
                return Write(patronymic, father.Slice(0, father.Length - 2), soft);
            ReadOnlySpan<char> consonants = IsVowel(last) ? stem : father;
            bool hushing = consonants.EndsWith("sh".AsSpan()) || consonants.EndsWith("ch".AsSpan()) || consonants.EndsWith("zh".AsSpan());
            return Write(patronymic, consonants, hushing ? soft : hard);
        }

        /// <summary>Karim o'g'li, Karim qizi.</summary>
        public static int Uzbek(ReadOnlySpan<char> father, Gender gender, Span<char> patronymic) =>
            Write(patronymic, father, gender == Gender.Feminine ? " qizi" : " o'g'li");

        /// <summary>bin Ahmad, binti Ahmad.</summary>
        public static int Malay(ReadOnlySpan<char> father, Gender gender, Span<char> patronymic) =>
            Before(patronymic, gender == Gender.Feminine ? "binti " : "bin ", father);

        /// <summary>a/l Raju, a/p Raju.</summary>
        public static int Tamil(ReadOnlySpan<char> father, Gender gender, Span<char> patronymic) =>
            Before(patronymic, gender == Gender.Feminine ? "a/p " : "a/l ", father);

        private static string? Irregular((string Name, string Son, string Daughter)[] names, ReadOnlySpan<char> father, bool son)
        {
            foreach ((string name, string sons, string daughters) in names)
            {
                if (father.SequenceEqual(name.AsSpan()))
                    return son ? sons : daughters;
            }

            return null;
        }

        private static int Write(Span<char> patronymic, ReadOnlySpan<char> stem, string ending)
        {
            stem.CopyTo(patronymic);
            ending.AsSpan().CopyTo(patronymic.Slice(stem.Length));
            return stem.Length + ending.Length;
        }

        private static int Before(Span<char> patronymic, string word, ReadOnlySpan<char> father)
        {
            word.AsSpan().CopyTo(patronymic);
            father.CopyTo(patronymic.Slice(word.Length));
            return word.Length + father.Length;
        }

        // Two letters can be one consonant: kh, zh, sh, ch, ts.
        private static bool EndsInCluster(ReadOnlySpan<char> stem)
        {
            int last = stem.Length - 1;
            bool digraph = last >= 1 && (stem[last] == 'h' || (stem[last] == 's' && stem[last - 1] == 't'));
            int before = last - (digraph ? 2 : 1);
            return before >= 0 && !IsVowel(stem[before]);
        }

        private static bool IsVowel(char letter) => "aeiouyAEIOUY".Contains(letter, StringComparison.Ordinal);
    }
}
