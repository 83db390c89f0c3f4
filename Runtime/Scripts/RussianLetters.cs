#nullable enable

namespace Cognomen.Scripts
{
    /// <summary>Russian Cyrillic from the romanisation of the English-language press, with ye, yo, yu and ya: Solovyov is Соловьёв.</summary>
    internal static class RussianLetters
    {
        // The romanisation drops the soft sign before consonants, and writes ы, й and the ending -ый or -ий alike.
        public const string Rules = @"
            a=а b=б c=ц ch=ч d=д e=е ^<e=э f=ф g=г h=х i=и j=дж k=к kh=х l=л m=м n=н o=о p=п q=к r=р s=с sh=ш shch=щ t=т ts=ц u=у v=в
            w=в x=кс z=з zh=ж
            y=ы V<y=й ^<y=й y>$=ый V<y>$=й [kgh]<y>$=ий ye=ье ^<ye=е V<ye=е ya=я yu=ю yo=ё V<yo=йо [vb]<yo=ьё C<yi=ьи yi=йи
            k<ya=ья ^<ya=я V<ya=я [lst]<ya>n=ья V[em]<ya>n=ья em<ya>n=ья V<ya>n=я ^d<ya>[ck]=ья
            l>[nsd]=ль l>ts=ль l>[fgvz]=ль a<l>ch=ль u<l>ch=ль e<l>ch=ль i<l>ch=ль o<l>[gz]=л ^o<l>g=ль ol<l>st=л to<l>s=л to<l>sh=л
            l>$=ль i<l>$=л
            u<z>m=зь e<n>sh=нь pi<s>m=сь vo<s>m=сь ko<n>k=нь ^pe<n>kov=нь gu<s>k=сь ^va<s>k=сь ^re<d>k=дь fe<d>k=дь ^mi<t>k=ть la<r>k=рь
            zo<r>k=рь go<r>k=рь";

        public const string GivenNameRules = @"
            i<e=э y>$=ий V<y>$=й C<ya>$=ья igo<r>$=рь ubo<v>$=вь l>$=л";

        // Albertovich keeps the soft sign of Альберт, and Михайлович does not keep the и of Михаил.
        public const string PatronymicRules = @"
            ^a<l>b=ль kha<i>lov=й er<ya>n=ья";
    }
}
