#nullable enable

namespace Cognomen.Scripts
{
    /// <summary>Ukrainian Cyrillic from the romanisation of the Cabinet of Ministers of 2010: Kovalchuk is Ковальчук.</summary>
    internal static class UkrainianLetters
    {
        // The romanisation drops the soft sign and the apostrophe, and writes і, ї and й alike.
        public const string Rules = @"
            a=а b=б c=ц ch=ч d=д e=е f=ф g=ґ h=г i=і j=дж k=к kh=х l=л m=м n=н o=о p=п q=к r=р s=с sh=ш shch=щ t=т ts=ц u=у v=в w=в x=кс
            y=и z=з zgh=зг zh=ж
            ^<yu=ю ^<ya=я ^<ye=є ^<yi=ї ^<y=й ia=я ie=є iu=ю V<i=й V<ia=я V<ie=є V<iu=ю na<i>da=ї V<i>l$=ї ^za<i>k=ї ^ky<i>v=ї
            [bpvmfk]<ia=’я sv<ia=я sm<ia=я ^d<ia>n=іа [am]ar<ia>n=’я
            [bpvmfr]<ie=’є [tsznd]<ie=ьє l>ie=ль l>[bcdfghkmnpqrstvxz]=ль o<l>[bcdfgkmnpqrstvxz]=л ^o<l>[hs]=ль o<l>sh=ль l>$=ль
            [si]<l>$=л pova<l>$=л
            ts>$=ць ts>k=ць s>kyi$=сь s>ka$=сь s>kiv=сь o<d>k=дь u<d>k=дь [ua]<t>ko$=ть [auy]<n>k=нь kara<s>$=сь e<s>$=сь";

        // Serhiivna is Сергіївна, and Vasylovych keeps the soft sign of Василь.
        public const string PatronymicRules = @"
            V<i>vna$=ї vasy<l>o=ль emi<l>o=ль ko<l>d=ль";
    }
}
