/**
 * How wide the characters of the interface's face (Inter, https://rsms.me/inter) are: written by scripts/label-widths.ts,
 * not by hand. For each run of code points and each weight, two digits to the base of 36 a character, in units
 * of the size / faceUnits.
 */

export const faceUnits = 720

export interface FaceRun {
  /** Code point. */
  first: number
  /** Of weight 400, 500 and 600. */
  widths: readonly [string, string, string]
}

// biome-ignore format: written by a script
export const faceRuns: readonly FaceRun[] = [
  { first: 0x20, widths: ['5n5r9bcocujncw607b7ba1d85r975r77cm85c7cdcxbvcebbcdce5r61d8d8d8a8jbdtd3emegc1btexev5dbfdgbbi2f2fbcsfbcvcucxewdtjpdndlcl7b777b9f946gb8c9bfc9bo7ecabu4u4uaz4uhjbtc0c9c97jak6kbub9gdaxb9b28j6n8jd8', '5c639wcscxjvd2697d7dafdd6299627ecx8bcccjd5c2cmbfclcm626bddddddakjne6d5eoegc2bseyew5gbidrbbi9f5fccufdczcxd2ete6k2e0dxct7d7e7d9j996rbdcdbkcdbr7lcec15151b751hrc1c3cdcd7qas6tc1biglb5bib78t6x8tdd', '516fahcvd0k3d96i7h7hasdg6e9b6e7ld78gchcqdcc9ctbjctct6e6ldgdgdgavjzekd7eregc4brezex5jble2bbigf7fdcwfhd2d0d7eqekkeeeead27h7l7h9n9e71bhchbnchbu7scic95858be58i0c9c6chch7yb072c9brgsbebsbb937693dg'] },
  { first: 0xa0, widths: ['5n5rbfc8eib05ebdbtia93bnd800dc9k94d88u8x6gbqc25r5d639nbng2gyhna8dtdtdtdtdtdtjvemc1c1c1c15d5d5d5depf2fbfbfbfbfbd8fbewewewewdlcqccb8b8b8b8b8b8idbfbobobobo4u4u4u4ubnbtc0c0c0c0c0d8c0bubububub9c9b9dtb8dtb8dtb8embfembfembfembfege7epc9c1boc1boc1boc1boc1boexcaexcaexcaexcaevbufjbu5d4u5d4u5d4u5d4u5d4ugs9pbf4udgazaibb4ubb4ubb6tb977bw4uf2btf2btf2btgaf2btfbc0fbc0fbc0k4k0cv7jcv7jcv7jcuakcuakcuakcuakcx6kcx7jcx6kewbuewbuewbuewbuewbuewbujpgddlb9dlclb2clb2clb26a', '5c63bkceerb55vbdc1ia95c6dd00da9b95dd8y936rc0c162606a9pc6gch6hwake6e6e6e6e6e6k2eoc2c2c2c25g5g5g5gevf5fcfcfcfcfcddfcetetetetdxcycmbdbdbdbdbdbdibbkbrbrbrbr51515151brc1c3c3c3c3c3ddc3c1c1c1c1bicdbie6bde6bde6bdeobkeobkeobkeobkegeievcdc2brc2brc2brc2brc2breyceeyceeyceeyceewc1fqc15g515g515g515g515g51gya3bi51drb7axbb51bb51bb76bd7sbz51f5c1f5c1f5c1gaf5c1fcc3fcc3fcc3k7jxcz7qcz7qcz7qcxascxascxascxasd26td27zd26tetc1etc1etc1etc1etc1etc1k2gldxbidxctb7ctb7ctb76i', '516fbnclezba6bbdc9ia98cpdg00da9196dg939a71cac06e6n6h9rcpgmhei5avekekekekekekk9erc4c4c4c45j5j5j5jf1f7fdfdfdfdfddgfdeqeqeqeqead6cvbhbhbhbhbhbhi9bnbubububu58585858bwc9c6c6c6c6c6dgc6c9c9c9c9bschbsekbhekbhekbherbnerbnerbnerbnegesf1chc4buc4buc4buc4buc4buezciezciezciezciexc9fyc95j585j585j585j585j58h5ahbl58e2bebcbb58bb58bb7jbg8ec158f7c9f7c9f7c9jof7c9fdc6fdc6fdc6kajud27yd27yd27yd0b0d0b0d0b0d0b0d772d78ed772eqc9eqc9eqc9eqc9eqc9eqc9kegseabsead2bbd2bbd2bb6p'] },
  { first: 0x384, widths: ['5edgdt', '5vdse6', '6de4ek'] },
  { first: 0x388, widths: ['eshm84', 'f5hz8j', 'fjic8y'] },
  { first: 0x38c, widths: ['h9', 'hn', 'i1'] },
  { first: 0x38e, widths: ['hkhf5idtd3bldmc1clevfb5ddgdti2f2d5fbevcs', 'i4hs5qe6d5bme1c2ctewfc5gdre6i9f5dcfcewcu', 'ioi55yekd7bmegc4d2exfd5je2ekigf7djfdexcw'] },
  { first: 0x3a3, widths: ['dscxdlhmdnhmfe5ddldaarbu5ibudabxb9boara7bucf5iaicubqbrb6c0c4c9bech9bbuefbefkg35ibuc0bug3', 'dtd2dxhpe0hpfh5gdxdhawc15qc1dhc0bibtawadc1ch5qaxd4c0bxb6c3cccdbico9mc1eybmfxga5qc1c3c1ga', 'dud7eahseehsfk5jeadpb1c95yc9dpc4brbzb1ajc9ci5ybcdecac4b6c6ckchbncu9wc9fgbtg9gh5yc9c6c9gh'] },
  { first: 0x400, widths: ['c1c1gublemcu5d5dbfmamihpdgf2ckegdtcxd3blgec1j7cdf2f2dgezi2evfbevcsemcxckgkdnefe0j5jggchod0emkbcvb8bwbb8qcabog79wbubuaubifebsc0brc9bf9bb9draxbybkgggrcveqb6bfgvb3bobobu8qbfak4u4u4uiihxbuaubub9br', 'c2c2gybmeocx5g5gbimbmihrdrf5d0ehe6cxd5bmgqc2jxcjf5f5drezi9ewfcewcueod2d0gme0eqe2jdjrgfhwd3eokhczbdbzbe8uclbrgka2c1c1b4bpfpbzc3bxcdbk9mbiecb5ccbqgph3d4f7bebkh1b9brbrc18ubkas515151imi4c1b4c1bibx', 'c4c4h2bmerd05j5jblmcmjhue2f7dgeiekcxd7bmh1c4kncqf7f7e2ezigexfdexcwerd7dggoeef1e4jlk1gii5d6erkod2bhc3bg8ycwbugxa8c9c9bebwfyc7c6c4chbn9wbseybecqbvgyhfdcfoblboh6bebubuc98ybob0585858iribc9bec9bsc4'] },
  { first: 0x490, widths: ['bl8q', 'bm8u', 'bm8y'] },
  { first: 0x1ea0, widths: ['dtb8dtb8dtb8dtb8dtb8dtb8dtb8dtb8dtb8dtb8dtb8dtb8c1boc1boc1boc1boc1boc1boc1boc1bo5d4u5d4ufbc0fbc0fbc0fbc0fbc0fbc0fbc0f8byf8byf8byf8byf8byewbuewbueuceeuceeuceeuceeucedlb9dlb9dlb9dlb9', 'e6bde6bde6bde6bde6bde6bde6bde6bde6bde6bde6bde6bdc2brc2brc2brc2brc2brc2brc2brc2br5g515g51fcc3fcc3fcc3fcc3fcc3fcc3fcc3fdc1fdc1fdc1fdc1fdc1etc1etc1ercoercoercoercoercodxbidxbidxbidxbi', 'ekbhekbhekbhekbhekbhekbhekbhekbhekbhekbhekbhekbhc4buc4buc4buc4buc4buc4buc4buc4bu5j585j58fdc6fdc6fdc6fdc6fdc6fdc6fdc6fhc5fhc5fhc5fhc5fhc5eqc9eqc9epcxepcxepcxepcxepcxeabseabseabseabs'] },
  { first: 0x2010, widths: ['7878cqa0k0k0', '7878cqa0k0k0', '8b8bdxa0k0k0'] },
  { first: 0x2018, widths: ['58584u6d8t8t8f', '5k5k556d9h9f90', '5w5w5g7ma5a19m'] },
  { first: 0x2020, widths: ['9ua0b9', 'aga0ao', 'b2a0a2'] },
  { first: 0x2026, widths: ['ha', 'i7', 'j4'] },
  { first: 0x2030, widths: ['qu', 'qu', 'st'] },
  { first: 0x2032, widths: ['4g8v', '4t9k', '55a9'] },
  { first: 0x2039, widths: ['7p7p', '8080', '8b8b'] },
  { first: 0x20ac, widths: ['dc', 'dg', 'dl'] },
  { first: 0x2116, widths: ['lu', 'lx', 'lz'] },
  { first: 0x2122, widths: ['c8', 'cf', 'cm'] },
  { first: 0x2190, widths: ['grgogrgo', 'grh6grh6', 'grhngrhn'] },
  { first: 0x2212, widths: ['d8', 'dd', 'dg'] },
  { first: 0x2248, widths: ['gr', 'gr', 'gr'] },
  { first: 0x2260, widths: ['gr', 'gr', 'gr'] },
  { first: 0x2264, widths: ['grgr', 'grgr', 'grgr'] },
]
