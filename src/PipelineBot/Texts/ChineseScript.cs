using System.Buffers;

namespace PipelineBot.Texts;

/// <summary>
/// Which of the two ways of writing Chinese a text is in, judged by the frequent characters that only one of them has. Pairs after Unicode's
/// Unihan database (kSimplifiedVariant, kTraditionalVariant), reduced to what salespeople write.
/// </summary>
public static class ChineseScript
{
    /// <summary>Characters only traditional writing has.</summary>
    private const string TraditionalForms =
        "這們來個說裡麼會時國過為還學沒發髮動對樣麵義後經產進現隻兒點頭種從見於開兩長當迴給實問幾黨機氣戰邊話聲罷纔間業誌聽別級媽" +
        "無幹車階製軍電員關體爭變應門題條錶東總閤嗎領結決隊論許親資書內並併導係繫鬥帶萬敵農線記認將難區覺運辦風數識寫處卻眾師愛計" +
        "設連誰強該術遠滿觀報熱濟夠讓講與組統爺飛轉臉塊確務場極質準緊錢馬團韆剛輕勞樹細紅習歷曆錯據較響類驗離張備買規勝鐵須鬚織裝" +
        "廠況傳際堅談斷趕興圍擊嚴廣腳壓壞藝單調專隨幫訴請聯陣偉議積復複達飯約蟲參舉橋雖魚則節賣臺檯颱鋼願歲證陽誤劃顯歡溫畫圖號續" +
        "層權燈舊靜護紀紙衝沖醫漸勢創註頂評腦鄉讀簡價養闆縣驚視採埰維鐘鍾藥繼僅礎燒擔傷搖睏槍終態盡儘彈試雙屬揮責亂雜適換婦煙負黃" +
        "標課衛選稱樂莊檢營滅貨顧針構緻踐筆費葉減勁絕環謝優餘鏡奮懷糧討擺殺築鼕寶掛狀順豐牆獨礦語園徹煉鬧閃鮮練雞銀館脫嬸蓋項淚摺" +
        "輸漢測輪險預臨綠執敗鋪戶鎮麗編衚窮剝艱雲顆戲鑽頓陸範圓奪惡纖倆億盤島鳥齊絲寬靈鬆訓罵貴揚樓獻縮紡輛爐傾塗壯職剋帳擠鞦濕謂" +
        "財纍辯餓讚贊彎憤擴噸紹獲穫緩嘆窩淨凈穩詩協畢紛闊陰滾榮厲異麥慣穀丟肅載錄尋補駝撲躍桿溝嚇憑掃騎凍純聞績訊顏搶橫瘋涼捲夢銅" +
        "損攝繩爛煩藍訂側鞏慮軟貼賽劇釋駛擁謀勸儀睜網觸騰夾閉濃脈駱皺監髒臟貧鍋禮繞違噴廢憐憶災隱殘額畝膽遲縫颳犧捨櫃遺輝渾殼峽牽" +
        "貢喲暫殲籠聰騙詳闢勵歸喚毀緒銷庫貫濛矇飄閑閒鍛膚輩跡潔漲虛獄療鈴霧飽揀擋曉豬綱邁遞淺腸塵齒劑劍競紗楊緣蘋轟掙簽龍潑艙悶餅" +
        "籃蘆鉛宮匯彙窯訪隸攤獵礙詞軌釣顫虧擇鋒屆崗嶺鹽譯叢烏湊釐獎徑蒼輯撈潤糾鎖厭盪蕩蝕驕撥銳鳴懇綜鯨樸攏灘貓蠶褲啟擱碼鍵廳襖釘" +
        "駕審幣攔澆賞鴉傘猶憲頑驢廟湯辮闖頗嘩曬灑脹脅簾燭懸盜綁偵豈幟慶棄慘拋竄誠樁盞錦貝顛偽廚綸蟬覽閥頻倉壺紋嘍墳蝦襯襲諒購恆潛" +
        "頁郵華爾紐儲詢陳檔繡孫薦歐鏈倫兌劉刪盧澤滯磯諾貳贏趙鈕鎊韓饋週賬稅閱悅冊佇臘蠟騷蘇吳鄭蕭蔣鄧馮羅賴龔譚鄒閻韋鄔癒瑪凱喬賓" +
        "墊墻佈佔籤碩奧剎廈帥攜擬擾擷斃晝曠櫥欄毆瀏瀝瀟瀾煥燦爍瑣瓊甕瘡瞞砲禦禱稟籌粵縱繪翹聖聳膩芻薩蘭虜蝸襪誇諧謎讎賈贖軀轄醞釀" +
        "鈔鉅銨鋁錫鍊鎢鏽闡陝靂頒顱飼髖魯鴻鵬鷹麩齡";

    /// <summary>What simplified writing has for them, in the same order.</summary>
    private const string SimplifiedForms =
        "这们来个说里么会时国过为还学没发发动对样面义后经产进现只儿点头种从见于开两长当回给实问几党机气战边话声罢才间业志听别级妈" +
        "无干车阶制军电员关体争变应门题条表东总合吗领结决队论许亲资书内并并导系系斗带万敌农线记认将难区觉运办风数识写处却众师爱计" +
        "设连谁强该术远满观报热济够让讲与组统爷飞转脸块确务场极质准紧钱马团千刚轻劳树细红习历历错据较响类验离张备买规胜铁须须织装" +
        "厂况传际坚谈断赶兴围击严广脚压坏艺单调专随帮诉请联阵伟议积复复达饭约虫参举桥虽鱼则节卖台台台钢愿岁证阳误划显欢温画图号续" +
        "层权灯旧静护纪纸冲冲医渐势创注顶评脑乡读简价养板县惊视采采维钟钟药继仅础烧担伤摇困枪终态尽尽弹试双属挥责乱杂适换妇烟负黄" +
        "标课卫选称乐庄检营灭货顾针构致践笔费叶减劲绝环谢优余镜奋怀粮讨摆杀筑冬宝挂状顺丰墙独矿语园彻炼闹闪鲜练鸡银馆脱婶盖项泪折" +
        "输汉测轮险预临绿执败铺户镇丽编胡穷剥艰云颗戏钻顿陆范圆夺恶纤俩亿盘岛鸟齐丝宽灵松训骂贵扬楼献缩纺辆炉倾涂壮职克帐挤秋湿谓" +
        "财累辩饿赞赞弯愤扩吨绍获获缓叹窝净净稳诗协毕纷阔阴滚荣厉异麦惯谷丢肃载录寻补驼扑跃杆沟吓凭扫骑冻纯闻绩讯颜抢横疯凉卷梦铜" +
        "损摄绳烂烦蓝订侧巩虑软贴赛剧释驶拥谋劝仪睁网触腾夹闭浓脉骆皱监脏脏贫锅礼绕违喷废怜忆灾隐残额亩胆迟缝刮牺舍柜遗辉浑壳峡牵" +
        "贡哟暂歼笼聪骗详辟励归唤毁绪销库贯蒙蒙飘闲闲锻肤辈迹洁涨虚狱疗铃雾饱拣挡晓猪纲迈递浅肠尘齿剂剑竞纱杨缘苹轰挣签龙泼舱闷饼" +
        "篮芦铅宫汇汇窑访隶摊猎碍词轨钓颤亏择锋届岗岭盐译丛乌凑厘奖径苍辑捞润纠锁厌荡荡蚀骄拨锐鸣恳综鲸朴拢滩猫蚕裤启搁码键厅袄钉" +
        "驾审币拦浇赏鸦伞犹宪顽驴庙汤辫闯颇哗晒洒胀胁帘烛悬盗绑侦岂帜庆弃惨抛窜诚桩盏锦贝颠伪厨纶蝉览阀频仓壶纹喽坟虾衬袭谅购恒潜" +
        "页邮华尔纽储询陈档绣孙荐欧链伦兑刘删卢泽滞矶诺贰赢赵钮镑韩馈周账税阅悦册伫腊蜡骚苏吴郑萧蒋邓冯罗赖龚谭邹阎韦邬愈玛凯乔宾" +
        "垫墙布占签硕奥刹厦帅携拟扰撷毙昼旷橱栏殴浏沥潇澜焕灿烁琐琼瓮疮瞒炮御祷禀筹粤纵绘翘圣耸腻刍萨兰虏蜗袜夸谐谜雠贾赎躯辖酝酿" +
        "钞巨铵铝锡炼钨锈阐陕雳颁颅饲髋鲁鸿鹏鹰麸龄";

    /// <summary>Simplified forms that traditional writing has too, as words of their own (里, 后, 只): they tell nothing.</summary>
    private const string InBoth = "里面后只回几才志干制表合系斗准厂虫台划冲注采困致叶余挂泪胡云范松克秋累谷杆卷舍辟蒙朴周千板冬占布折烟荐晒愈御巨炮夸";

    private static readonly SearchValues<char> Traditional = SearchValues.Create(TraditionalForms);
    private static readonly SearchValues<char> Simplified = SearchValues.Create([.. SimplifiedForms.Except(InBoth)]);

    /// <summary><see cref="Languages.Chinese"/> or <see cref="Languages.Traditional"/>, whichever has more characters only it has; null when the text does not tell.</summary>
    public static string? Of(string text)
    {
        var balance = 0;
        foreach (var c in text)
            balance += IsTraditional(c) ? 1 : IsSimplified(c) ? -1 : 0;
        return balance switch
        {
            > 0 => Languages.Traditional,
            < 0 => Languages.Chinese,
            _ => null,
        };
    }

    public static bool IsTraditional(char c) => Traditional.Contains(c);

    public static bool IsSimplified(char c) => Simplified.Contains(c);
}
