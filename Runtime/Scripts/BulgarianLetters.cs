#nullable enable

namespace Cognomen.Scripts
{
    /// <summary>Bulgarian Cyrillic from the romanisation of the law of 2009: Hristov is Христов.</summary>
    internal static class BulgarianLetters
    {
        // The law writes а and ъ alike. The rules after the alphabet are for stems and endings that have ъ (Krastev, Dimitar).
        public const string Rules = @"
            a=а ia>$=ия b=б c=к ch=ч d=д dzh=дж e=е f=ф g=г h=х i=и j=дж k=к l=л m=м n=н o=о p=п q=к r=р s=с sh=ш sht=щ t=т ts=ц u=у v=в
            w=в x=кс y=й C<y>o=ь yu=ю ya=я z=з zh=ж
            and<a>r$=ъ [ei]t<a>r$=ъ [kc]r<a>st=ъ p<a>r[vl]=ъ v<a>rb=ъ ht<a>r=ъ hv<a>r=ъ s<a>rb=ъ m<a>rv=ъ ts<a>rv=ъ ch<a>r[vn]=ъ
            d<a>rv=ъ b<a>rz=ъ g<a>rb=ъ t<a>rn=ъ t<a>rp=ъ
            v<a>l[kc]=ъ b<a>lg=ъ d<a>lb=ъ ^v<a>z[vk]=ъ ^g<a>lab=ъ ^gal<a>b=ъ ^s<a>b[eo]=ъ ^d<a>b=ъ ^p<a>tech=ъ ^<a>gle=ъ b<a>chv=ъ
            k<a>nche=ъ [pg]r<a>n[dc]=ъ kr<a>chm=ъ sl<a>nch=ъ isk<a>r=ъ";
    }
}
