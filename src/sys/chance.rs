//! Chance from the operating system, for ids.

use std::hash::{BuildHasher, RandomState};

/// A seed that no two runs share. The standard library seeds its hash maps from the system's randomness; two of its keyed
/// hashes are sixteen bytes of it, without a dependency.
pub fn seed() -> u128 {
    let half = |salt: u8| u128::from(RandomState::new().hash_one(salt));
    half(0) << 64 | half(1)
}
