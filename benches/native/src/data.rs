//! The rows: unevenly frequent codes, values with 3 % nulls, weights from 1.

/// How many categories there are.
pub const PROVINCES: usize = 63;
pub const REGIONS: usize = 6;
pub const INDICATORS: usize = 40;
pub const PERIODS: usize = 120;
pub const LEVELS: usize = 3;

/// The columns of the page contract.
pub struct Columns {
    pub province: Vec<u8>,
    pub region: Vec<u8>,
    pub indicator: Vec<u8>,
    pub period: Vec<u8>,
    pub level: Vec<u8>,
    pub value: Vec<f64>,
    pub weight: Vec<u32>,
}

/// A small generator of random numbers (splitmix64).
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to 1, without it.
    pub fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.part() * bound as f64) as usize
    }

    /// A code, the lower ones more often, the last ones about a fifth as often.
    fn uneven(&mut self, card: usize) -> u8 {
        let part = self.part();
        let bent = part * (0.45 + 0.55 * part);
        (bent * card as f64) as u8
    }
}

impl Columns {
    pub fn from_seed(rows: usize, seed: u64, by_time: bool) -> Self {
        let mut random = Random(seed);
        let mut all = Self {
            province: Vec::with_capacity(rows),
            region: Vec::with_capacity(rows),
            indicator: Vec::with_capacity(rows),
            period: Vec::with_capacity(rows),
            level: Vec::with_capacity(rows),
            value: Vec::with_capacity(rows),
            weight: Vec::with_capacity(rows),
        };
        for row in 0..rows {
            let province = random.uneven(PROVINCES);
            let indicator = random.uneven(INDICATORS);
            all.province.push(province);
            all.region.push((usize::from(province) * 7 % REGIONS) as u8);
            all.indicator.push(indicator);
            let uneven = PERIODS as u8 - 1 - random.uneven(PERIODS);
            all.period.push(if by_time { (row * PERIODS / rows) as u8 } else { uneven });
            all.level.push(random.uneven(LEVELS));
            let bell = random.part() + random.part() + random.part() - 1.5;
            let value = (50.0 + f64::from(indicator) * 3.0 + f64::from(province) * 0.5) + bell * 40.0;
            all.value.push(if random.part() < 0.03 { f64::NAN } else { value });
            all.weight.push(1 + random.below(100_000) as u32);
        }
        all
    }

    /// Values, weights, then the codes and the bitmap: each is aligned so.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.value.len() * 18);
        self.value.iter().for_each(|value| bytes.extend(value.to_le_bytes()));
        self.weight.iter().for_each(|weight| bytes.extend(weight.to_le_bytes()));
        for codes in [&self.province, &self.region, &self.indicator, &self.period, &self.level] {
            bytes.extend(codes);
        }
        let mut valid = vec![0_u8; self.value.len().div_ceil(8)];
        for (row, value) in self.value.iter().enumerate() {
            valid[row / 8] |= u8::from(!value.is_nan()) << (row % 8);
        }
        bytes.extend(valid);
        bytes
    }
}
