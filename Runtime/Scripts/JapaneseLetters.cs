#nullable enable

namespace Cognomen.Scripts
{
    /// <summary>Hiragana from the Hepburn romanisation without macrons: Sato is さとう.</summary>
    internal static class JapaneseLetters
    {
        // The romanisation does not show long vowels. The rules after the syllables are for names and endings that have one.
        public const string Rules = @"
            a=あ i=い u=う e=え o=お ka=か ki=き ku=く ke=け ko=こ sa=さ si=し shi=し su=す se=せ so=そ
            ta=た ti=ち chi=ち tu=つ tsu=つ te=て to=と na=な ni=に nu=ぬ ne=ね no=の ha=は hi=ひ hu=ふ fu=ふ he=へ ho=ほ
            ma=ま mi=み mu=む me=め mo=も ya=や yu=ゆ yo=よ ra=ら ri=り ru=る re=れ ro=ろ wa=わ wo=を
            ga=が gi=ぎ gu=ぐ ge=げ go=ご za=ざ zi=じ ji=じ zu=ず ze=ぜ zo=ぞ da=だ di=でぃ du=づ de=で do=ど
            ba=ば bi=び bu=ぶ be=べ bo=ぼ pa=ぱ pi=ぴ pu=ぷ pe=ぺ po=ぽ
            kya=きゃ kyu=きゅう kyo=きょう sha=しゃ shu=しゅう sho=しょう cha=ちゃ chu=ちゅう cho=ちょう nya=にゃ nyu=にゅ nyo=にょ
            hya=ひゃ hyu=ひゅ hyo=ひょう mya=みゃ myu=みゅ myo=みょう rya=りゃ ryu=りゅう ryo=りょう gya=ぎゃ gyu=ぎゅ gyo=ぎょう
            ja=じゃ ju=じゅう jo=じょう bya=びゃ byu=びゅ byo=びょう pya=ぴゃ pyu=ぴゅ pyo=ぴょ
            she=しぇ je=じぇ che=ちぇ fa=ふぁ fi=ふぃ fe=ふぇ fo=ふぉ va=ゔぁ vi=ゔぃ ve=ゔぇ vo=ゔぉ tsa=つぁ
            n=ん m>[bmp]=ん k>k=っ s>s=っ t>[tc]=っ p>p=っ g>g=っ d>d=っ b>b=っ z>z=っ j>j=っ h>h=っ f>f=っ r>r=っ
            b=ぶ c=く d=ど f=ふ g=ぐ h=ふ j=じ k=く l=る m=む p=ぷ q=く r=る s=す t=と v=ゔ w=う x=くす y=い z=ず sh=し ch=ち ts=つ
            ^<o>[hft]=おお ^okawa=おおかわ ^okubo=おおくぼ ^okuma=おおくま ^okura=おおくら ^okochi=おおこうち ^<o>i=おお ^<o>saw=おお ^<o>sako=おお ^<o>su=おお
            ^<o>shi=おお
            ^<o>mi=おお ^<o>mori=おお ^<o>no$=お ^ohashi=おおはし ^<o>ya=おお ^<o>ba=おお ^<o>ne$=おお ^<o>gak=おお ^<o>gam=おお
            zu>k=づ su<zu>k=ず zu>me=づ zu>ru=づ
            ju>n=じゅ ju>[rk]=じゅ shu>n=しゅ
            ^[skn]a<to>$=とう i<to>$=とう u<to>$=とう ^go<to>$=とう jo>u=じょ sho>u=しょ n<do>$=どう [ku]u<do>$=どう ^ku<do>$=どう kai<do>$=どう ^<to>jo=とう
            ^<to>do$=とう ^<to>go$=とう ^<do>ji=どう n<go>$=ごう ^<ko>no$=こう ^<ko>noi=こう ^<ko>[gf]=こう n<ko>$=こう n<ko>ji=こう yu=ゆ ^<yu>ki$=ゆう
            o<zu>$=ず";

        public const string GivenNameRules = @"
            ^<o>=お ^<o>[hftsmkyb]=お ^<ko>[js]=こう ^<ko>he=こう ^<ko>ic=こう ^<ko>ta=こう ^<ko>ki=こう ^<ko>zo=こう ^<ko>nos=こう ^<ko>ya$=こう
            ^<so>[tijshk]=そう ^<so>$=そう ^<yu>[tjshydg]=ゆう ^<yu>zo=ゆう ^<yu>ic=ゆう ^<yu>ko$=ゆう ^<yu>na$=ゆう ^<yu>ma$=ゆう ^<yu>ki=ゆ ^<yu>ki$=ゆ
            ^<yu>$=ゆう ^<yo>[kjhitz]=よう ^<yo>s[uh]=よう ^yoshi=よし
            ro>$=ろう hi<ro>$=ろ shi<ro>$=ろう zo>$=ぞう n<go>$=ご n<ko>$=こ n<do>$=ど i<to>$=と u<to>$=と ta<ro>=ろう ji<ro>=ろう chi<ro>=ろう
            chi<ro>$=ろう ^go<ro>=ろう ^shi<ro>$=ろう ^<to>ru$=とお ni>chi=んい nya>$=んや ^<ju>[tkz]=じゅう zu>[krm]=ず ^<mo>$=も ^<do>=どう";
    }
}
